// Generated from openapi/chatbotkit.yaml and openapi/resources/ by `cargo xtask generate`; do not edit.

#[cfg(feature = "schemars")]
#[allow(unused_imports, reason = "a document may have no optional field")]
use crate::runtime::Optional;
pub use crate::runtime::{Extra, Patch, Timed, UnknownEvent, UnknownValue, Unset};
#[cfg(feature = "skillset")]
/// A stored ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Ability {
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The purpose of the ability, from which the model knows when to use it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of an ability.
    pub id: AbilityId,
    /// The instruction that performs the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub instruction: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedBotId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_bot_id: Option<BotId>,
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedFileId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_file_id: Option<FileId>,
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSecretId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_secret_id: Option<SecretId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSpaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_space_id: Option<SpaceId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Name, by which the model calls the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    Ability { default blueprint_id = "blueprintId" unless is_none, default created_at =
    "createdAt" unless is_none, default description = "description" unless is_none,
    required id = "id", default instruction = "instruction" unless is_none, default
    linked_bot_id = "linkedBotId" unless is_none, default linked_file_id = "linkedFileId"
    unless is_none, default linked_secret_id = "linkedSecretId" unless is_none, default
    linked_space_id = "linkedSpaceId" unless is_none, default meta = "meta" unless
    is_none, default name = "name" unless is_none, default updated_at = "updatedAt"
    unless is_none, }, extra : Extra
);
#[cfg(feature = "skillset")]
/// A page of an export.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AbilityExport {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The abilities. Empty after the last page.
    pub items: Vec<Ability>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    AbilityExport { default cursor = "cursor" unless is_none, required items = "items",
    }, extra : Extra
);
#[cfg(feature = "skillset")]
impl crate::runtime::Page for AbilityExport {
    type Item = Ability;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Ability> {
        self.items
    }
}
#[cfg(feature = "skillset")]
impl crate::runtime::Csv for AbilityExport {}
#[cfg(feature = "skillset")]
/// A line of an export of abilities.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<AbilityExportEvent>")
)]
#[non_exhaustive]
pub enum AbilityExportEvent {
    /// An error, after which the export is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// An ability. (`item`)
    Item(Timed<Box<Ability>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "skillset")]
impl AbilityExportEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "skillset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum AbilityExportEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "skillset")]
impl crate::runtime::Union for AbilityExportEvent {
    type Tag = AbilityExportEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<AbilityExportEventTag> {
        Some(
            match name {
                "error" => AbilityExportEventTag::Error,
                "item" => AbilityExportEventTag::Item,
                "nop" => AbilityExportEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: AbilityExportEventTag) -> &'static str {
        match tag {
            AbilityExportEventTag::Error => "error",
            AbilityExportEventTag::Item => "item",
            AbilityExportEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: AbilityExportEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                AbilityExportEventTag::Error => Self::Error(payload.read()?),
                AbilityExportEventTag::Item => Self::Item(payload.read()?),
                AbilityExportEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the export is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "An ability.", of.subschema_for::<Timed<Box<Ability>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "skillset")]
crate::runtime::union!(AbilityExportEvent);
#[cfg(feature = "skillset")]
/// The id of an ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct AbilityId(String);
#[cfg(feature = "skillset")]
crate::runtime::id!(AbilityId(String));
#[cfg(feature = "skillset")]
/// A line of a list of abilities.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<AbilityListEvent>")
)]
#[non_exhaustive]
pub enum AbilityListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// An ability. (`item`)
    Item(Timed<Box<Ability>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "skillset")]
impl AbilityListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "skillset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum AbilityListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "skillset")]
impl crate::runtime::Union for AbilityListEvent {
    type Tag = AbilityListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<AbilityListEventTag> {
        Some(
            match name {
                "error" => AbilityListEventTag::Error,
                "item" => AbilityListEventTag::Item,
                "nop" => AbilityListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: AbilityListEventTag) -> &'static str {
        match tag {
            AbilityListEventTag::Error => "error",
            AbilityListEventTag::Item => "item",
            AbilityListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: AbilityListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                AbilityListEventTag::Error => Self::Error(payload.read()?),
                AbilityListEventTag::Item => Self::Item(payload.read()?),
                AbilityListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "An ability.", of.subschema_for::<Timed<Box<Ability>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "skillset")]
crate::runtime::union!(AbilityListEvent);
#[cfg(feature = "skillset")]
/// A page of abilities.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AbilityPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The abilities. Empty after the last page.
    pub items: Vec<Ability>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    AbilityPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "skillset")]
impl crate::runtime::Page for AbilityPage {
    type Item = Ability;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Ability> {
        self.items
    }
}
/// The place and the reason of an abort.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Abort {
    /// The function that caused the abort.
    #[cfg_attr(feature = "schemars", schemars(rename = "functionName"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub function_name: Option<String>,
    /// Identifies the run of the model.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub instance: Option<::serde_json::Value>,
    /// Identifies the iteration in its run.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub iteration: Option<::serde_json::Value>,
    /// The reason of the abort.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<::serde_json::Value>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Abort { default function_name = "functionName" unless is_none, default instance =
    "instance" unless is_none, default iteration = "iteration" unless is_none, default
    reason = "reason" unless is_none, }, extra : Extra
);
/// An activity in a conversation, which is `activity` in the metadata of each message of the type `activity`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// The function of an activity.
    pub function: ActivityFunction,
    /// The type of an activity - the call of a function, its result, or a call without the model.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: ActivityType,
}
/// Builds a [`Activity`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ActivityBuilder<function_ = Unset, type_ = Unset> {
    function: function_,
    r#type: type_,
}
impl Activity {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ActivityBuilder {
        ActivityBuilder {
            function: Unset,
            r#type: Unset,
        }
    }
}
impl<function_, type_> ActivityBuilder<function_, type_> {
    /// The function of an activity.
    pub fn function(
        self,
        function: impl Into<ActivityFunction>,
    ) -> ActivityBuilder<ActivityFunction, type_> {
        ActivityBuilder {
            function: function.into(),
            r#type: self.r#type,
        }
    }
    /// The type of an activity - the call of a function, its result, or a call without the model.
    pub fn r#type(
        self,
        r#type: impl Into<ActivityType>,
    ) -> ActivityBuilder<function_, ActivityType> {
        ActivityBuilder {
            r#type: r#type.into(),
            function: self.function,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Activity
    where
        function_: crate::runtime::IsSet<ActivityFunction>,
        type_: crate::runtime::IsSet<ActivityType>,
    {
        Activity {
            function: crate::runtime::IsSet::value(self.function),
            r#type: crate::runtime::IsSet::value(self.r#type),
        }
    }
}
crate::runtime::object!(
    Activity { required function = "function", required r#type = "type", }
);
/// The function of an activity.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityFunction {
    /// The arguments - an object, or a string that holds one as JSON.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub arguments: Option<::serde_json::Value>,
    /// The name of the function.
    pub name: String,
    /// The result, if there is one.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub result: Option<::serde_json::Value>,
}
/// Builds a [`ActivityFunction`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ActivityFunctionBuilder<name_ = Unset> {
    arguments: Option<::serde_json::Value>,
    name: name_,
    result: Option<::serde_json::Value>,
}
impl ActivityFunction {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ActivityFunctionBuilder {
        ActivityFunctionBuilder {
            arguments: ::std::default::Default::default(),
            name: Unset,
            result: ::std::default::Default::default(),
        }
    }
}
impl<name_> ActivityFunctionBuilder<name_> {
    /// The arguments - an object, or a string that holds one as JSON.
    pub fn arguments(mut self, arguments: impl Into<::serde_json::Value>) -> Self {
        self.arguments = Some(arguments.into());
        self
    }
    /// Sets [`arguments`](Self::arguments) if there is a value.
    pub fn maybe_arguments(
        mut self,
        arguments: Option<impl Into<::serde_json::Value>>,
    ) -> Self {
        self.arguments = arguments.map(Into::into);
        self
    }
    /// The name of the function.
    pub fn name(self, name: impl Into<String>) -> ActivityFunctionBuilder<String> {
        ActivityFunctionBuilder {
            name: name.into(),
            arguments: self.arguments,
            result: self.result,
        }
    }
    /// The result, if there is one.
    pub fn result(mut self, result: impl Into<::serde_json::Value>) -> Self {
        self.result = Some(result.into());
        self
    }
    /// Sets [`result`](Self::result) if there is a value.
    pub fn maybe_result(
        mut self,
        result: Option<impl Into<::serde_json::Value>>,
    ) -> Self {
        self.result = result.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ActivityFunction
    where
        name_: crate::runtime::IsSet<String>,
    {
        ActivityFunction {
            arguments: self.arguments,
            name: crate::runtime::IsSet::value(self.name),
            result: self.result,
        }
    }
}
crate::runtime::object!(
    ActivityFunction { default arguments = "arguments" unless is_none, required name =
    "name", default result = "result" unless is_none, }
);
/// The type of an activity - the call of a function, its result, or a call without the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["request", "response", "trigger"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ActivityType {
    /// `request` on the wire.
    Request,
    /// `response` on the wire.
    Response,
    /// `trigger` on the wire.
    Trigger,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl ActivityType {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Trigger => "trigger",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for ActivityType {
    fn from(value: &str) -> Self {
        match value {
            "request" => Self::Request,
            "response" => Self::Response,
            "trigger" => Self::Trigger,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
crate::runtime::text!(ActivityType);
/// Request to execute an ability or a function in a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyFunction {
    /// Entities in the input that the caller has recognized.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<EntitySpan>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<EntitySpan>>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that can be executed.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// The input of an ability or a function, any JSON object.
    pub input: FunctionInput,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The name of the ability or function.
    ///
    /// Limits: at least so many characters: `1`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub name: String,
}
/// Builds a [`ApplyFunction`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ApplyFunctionBuilder<input_ = Unset, name_ = Unset> {
    entities: Option<Vec<EntitySpan>>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    input: input_,
    limits: Option<Limits>,
    name: name_,
}
impl ApplyFunction {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ApplyFunctionBuilder {
        ApplyFunctionBuilder {
            entities: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            input: Unset,
            limits: ::std::default::Default::default(),
            name: Unset,
        }
    }
}
impl<input_, name_> ApplyFunctionBuilder<input_, name_> {
    /// Entities in the input that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<EntitySpan>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(
        mut self,
        entities: Option<impl Into<Vec<EntitySpan>>>,
    ) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that can be executed.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// The input of an ability or a function, any JSON object.
    pub fn input(
        self,
        input: impl Into<FunctionInput>,
    ) -> ApplyFunctionBuilder<FunctionInput, name_> {
        ApplyFunctionBuilder {
            input: input.into(),
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            name: self.name,
        }
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The name of the ability or function.
    ///
    /// Limits: at least so many characters: `1`.
    pub fn name(self, name: impl Into<String>) -> ApplyFunctionBuilder<input_, String> {
        ApplyFunctionBuilder {
            name: name.into(),
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            input: self.input,
            limits: self.limits,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ApplyFunction
    where
        input_: crate::runtime::IsSet<FunctionInput>,
        name_: crate::runtime::IsSet<String>,
    {
        ApplyFunction {
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            input: crate::runtime::IsSet::value(self.input),
            limits: self.limits,
            name: crate::runtime::IsSet::value(self.name),
        }
    }
}
crate::runtime::object!(
    ApplyFunction { default entities = "entities" unless is_none, default extensions =
    "extensions" unless is_none, default functions = "functions" unless is_none, required
    input = "input", default limits = "limits" unless is_none, required name = "name", }
);
impl crate::runtime::Limited for ApplyFunction {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        crate::runtime::within(
            "name",
            Some(&self.name).map(|text| crate::runtime::length(text.as_str())),
            Some(1),
            None,
        )?;
        Ok(())
    }
}
/// Request to execute an ability or a function without storing anything.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ApplyStateless {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The contact of a conversation, by id or by fingerprint.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ContactReference>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactReference>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// The input of an ability or a function, any JSON object.
    pub input: FunctionInput,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The messages of the conversation, the oldest first.
    ///
    /// Limits: at least so many: `1`.
    #[cfg_attr(feature = "schemars", schemars(extend("minItems" = 1)))]
    pub messages: Vec<Message>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// The name of the ability or function.
    ///
    /// Limits: at least so many characters: `1`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub name: String,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
}
/// Builds a [`ApplyStateless`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ApplyStatelessBuilder<input_ = Unset, messages_ = Unset, name_ = Unset> {
    backstory: Option<String>,
    bot_id: Option<BotId>,
    contact_id: Option<ContactReference>,
    dataset_id: Option<DatasetId>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    input: input_,
    limits: Option<Limits>,
    messages: messages_,
    model: Option<Model>,
    moderation: Option<bool>,
    name: name_,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
}
impl ApplyStateless {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ApplyStatelessBuilder {
        ApplyStatelessBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            input: Unset,
            limits: ::std::default::Default::default(),
            messages: Unset,
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            name: Unset,
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
        }
    }
}
impl<input_, messages_, name_> ApplyStatelessBuilder<input_, messages_, name_> {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The contact of a conversation, by id or by fingerprint.
    pub fn contact_id(mut self, contact_id: impl Into<ContactReference>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(
        mut self,
        contact_id: Option<impl Into<ContactReference>>,
    ) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// The input of an ability or a function, any JSON object.
    pub fn input(
        self,
        input: impl Into<FunctionInput>,
    ) -> ApplyStatelessBuilder<FunctionInput, messages_, name_> {
        ApplyStatelessBuilder {
            input: input.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            messages: self.messages,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The messages of the conversation, the oldest first.
    ///
    /// Limits: at least so many: `1`.
    pub fn messages(
        self,
        messages: impl Into<Vec<Message>>,
    ) -> ApplyStatelessBuilder<input_, Vec<Message>, name_> {
        ApplyStatelessBuilder {
            messages: messages.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            input: self.input,
            limits: self.limits,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// The name of the ability or function.
    ///
    /// Limits: at least so many characters: `1`.
    pub fn name(
        self,
        name: impl Into<String>,
    ) -> ApplyStatelessBuilder<input_, messages_, String> {
        ApplyStatelessBuilder {
            name: name.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            input: self.input,
            limits: self.limits,
            messages: self.messages,
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ApplyStateless
    where
        input_: crate::runtime::IsSet<FunctionInput>,
        messages_: crate::runtime::IsSet<Vec<Message>>,
        name_: crate::runtime::IsSet<String>,
    {
        ApplyStateless {
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            input: crate::runtime::IsSet::value(self.input),
            limits: self.limits,
            messages: crate::runtime::IsSet::value(self.messages),
            model: self.model,
            moderation: self.moderation,
            name: crate::runtime::IsSet::value(self.name),
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
}
crate::runtime::object!(
    ApplyStateless { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default contact_id = "contactId" unless is_none, default
    dataset_id = "datasetId" unless is_none, default extensions = "extensions" unless
    is_none, default functions = "functions" unless is_none, required input = "input",
    default limits = "limits" unless is_none, required messages = "messages", default
    model = "model" unless is_none, default moderation = "moderation" unless is_none,
    required name = "name", default privacy = "privacy" unless is_none, default
    skillset_id = "skillsetId" unless is_none, }
);
impl crate::runtime::Limited for ApplyStateless {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        crate::runtime::within(
            "messages",
            Some(&self.messages).map(|list| crate::runtime::count(list.len())),
            Some(1),
            None,
        )?;
        crate::runtime::within(
            "name",
            Some(&self.name).map(|text| crate::runtime::length(text.as_str())),
            Some(1),
            None,
        )?;
        Ok(())
    }
}
#[cfg(feature = "dataset")]
/// Request to attach a file to a dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AttachDatasetFile {
    /// The purpose of an attached file.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: DatasetFileType,
}
#[cfg(feature = "dataset")]
/// Builds a [`AttachDatasetFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct AttachDatasetFileBuilder {
    r#type: DatasetFileType,
}
#[cfg(feature = "dataset")]
impl AttachDatasetFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> AttachDatasetFileBuilder {
        AttachDatasetFileBuilder {
            r#type: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl AttachDatasetFileBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> AttachDatasetFile {
        AttachDatasetFile {
            r#type: self.r#type,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(AttachDatasetFile { required r#type = "type", });
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for AttachDatasetFile {}
#[cfg(feature = "dataset")]
/// The attached file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AttachedDatasetFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    AttachedDatasetFile { default id = "id" unless is_none, }, extra : Extra
);
/// A file attached to a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// A description of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of an attachment.
    pub id: AttachmentId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the file, chosen by the server, with the extension of its type.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Size in bytes.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub size: Option<i64>,
    /// The media type.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Attachment { default created_at = "createdAt" unless is_none, default description =
    "description" unless is_none, required id = "id", default meta = "meta" unless
    is_none, default name = "name" unless is_none, default size = "size" unless is_none,
    default r#type = "type" unless is_none, default updated_at = "updatedAt" unless
    is_none, }, extra : Extra
);
/// The id of an attachment.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct AttachmentId(String);
crate::runtime::id!(AttachmentId(String));
/// A page of attachments.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AttachmentPage {
    /// The cursor of the next page, an opaque text. Null after the last page.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The attachments.
    pub items: Vec<Attachment>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    AttachmentPage { default cursor = "cursor" unless is_none, required items = "items",
    }, extra : Extra
);
impl crate::runtime::Page for AttachmentPage {
    type Item = Attachment;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Attachment> {
        self.items
    }
}
/// A chunk of audio.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Audio {
    /// The audio data in base64.
    pub data: String,
    /// The format of audio.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<AudioFormat>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub format: Option<AudioFormat>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Audio { required data = "data", default format = "format" unless is_none, }, extra :
    Extra
);
/// The format of audio.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AudioFormat {
    /// Number of channels.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub channels: Option<i64>,
    /// The encoding of a sample, such as `pcm16`.
    pub encoding: String,
    /// Sample rate in Hz.
    #[cfg_attr(feature = "schemars", schemars(rename = "sampleRate"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub sample_rate: Option<i64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    AudioFormat { default channels = "channels" unless is_none, required encoding =
    "encoding", default sample_rate = "sampleRate" unless is_none, }, extra : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// Request to begin an authentication. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct AuthenticateSecret {}
#[cfg(any(feature = "contact", feature = "secret"))]
/// Builds a [`AuthenticateSecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct AuthenticateSecretBuilder {}
#[cfg(any(feature = "contact", feature = "secret"))]
impl AuthenticateSecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> AuthenticateSecretBuilder {
        AuthenticateSecretBuilder {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl AuthenticateSecretBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> AuthenticateSecret {
        AuthenticateSecret {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(AuthenticateSecret {}; refused);
#[cfg(any(feature = "contact", feature = "secret"))]
impl crate::runtime::Limited for AuthenticateSecret {}
#[cfg(any(feature = "contact", feature = "secret"))]
/// The secret whose authentication has begun.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AuthenticatedSecret {
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SecretId>,
    /// A URL at which a person grants access. It identifies the attempt, so `Debug` does not show it.
    pub url: AuthenticationUrl,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    AuthenticatedSecret { default id = "id" unless is_none, required url = "url", },
    extra : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// A URL at which a person grants access. It identifies the attempt, so `Debug` does not show it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Eq)]
pub struct AuthenticationUrl(String);
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::secret!(AuthenticationUrl(String));
/// The mode of a text, which extends or replaces the backstory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["extend", "replace"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum BackstoryMode {
    /// `extend` on the wire.
    Extend,
    /// `replace` on the wire.
    Replace,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl BackstoryMode {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Extend => "extend",
            Self::Replace => "replace",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for BackstoryMode {
    fn from(value: &str) -> Self {
        match value {
            "extend" => Self::Extend,
            "replace" => Self::Replace,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
crate::runtime::text!(BackstoryMode);
/// The settings of the feature `backstory`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BackstoryOptions {
    /// The mode of a text, which extends or replaces the backstory.
    pub mode: BackstoryMode,
    /// The text. It may not be blank.
    ///
    /// Limits: at least so many characters: `1`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 1)))]
    pub text: String,
}
/// Builds a [`BackstoryOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct BackstoryOptionsBuilder<mode_ = Unset, text_ = Unset> {
    mode: mode_,
    text: text_,
}
impl BackstoryOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> BackstoryOptionsBuilder {
        BackstoryOptionsBuilder {
            mode: Unset,
            text: Unset,
        }
    }
}
impl<mode_, text_> BackstoryOptionsBuilder<mode_, text_> {
    /// The mode of a text, which extends or replaces the backstory.
    pub fn mode(
        self,
        mode: impl Into<BackstoryMode>,
    ) -> BackstoryOptionsBuilder<BackstoryMode, text_> {
        BackstoryOptionsBuilder {
            mode: mode.into(),
            text: self.text,
        }
    }
    /// The text. It may not be blank.
    ///
    /// Limits: at least so many characters: `1`.
    pub fn text(
        self,
        text: impl Into<String>,
    ) -> BackstoryOptionsBuilder<mode_, String> {
        BackstoryOptionsBuilder {
            text: text.into(),
            mode: self.mode,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> BackstoryOptions
    where
        mode_: crate::runtime::IsSet<BackstoryMode>,
        text_: crate::runtime::IsSet<String>,
    {
        BackstoryOptions {
            mode: crate::runtime::IsSet::value(self.mode),
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
crate::runtime::object!(
    BackstoryOptions { required mode = "mode", required text = "text", }
);
impl crate::runtime::Limited for BackstoryOptions {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "text",
            Some(&self.text).map(|text| crate::runtime::length(text.as_str())),
            Some(1),
            None,
        )?;
        Ok(())
    }
}
/// A message of a batch.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BatchMessage {
    /// The subject of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<Entity>>,
    /// An id of the caller for the message, which the response repeats as `originalId`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the message.
    pub text: String,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: MessageType,
}
/// Builds a [`BatchMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct BatchMessageBuilder<text_ = Unset, type_ = Unset> {
    description: Option<String>,
    entities: Option<Vec<Entity>>,
    id: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    text: text_,
    r#type: type_,
}
impl BatchMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> BatchMessageBuilder {
        BatchMessageBuilder {
            description: ::std::default::Default::default(),
            entities: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: Unset,
            r#type: Unset,
        }
    }
}
impl<text_, type_> BatchMessageBuilder<text_, type_> {
    /// The subject of the message.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<Entity>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(mut self, entities: Option<impl Into<Vec<Entity>>>) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// An id of the caller for the message, which the response repeats as `originalId`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
    /// Sets [`id`](Self::id) if there is a value.
    pub fn maybe_id(mut self, id: Option<impl Into<String>>) -> Self {
        self.id = id.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the message.
    pub fn text(self, text: impl Into<String>) -> BatchMessageBuilder<String, type_> {
        BatchMessageBuilder {
            text: text.into(),
            description: self.description,
            entities: self.entities,
            id: self.id,
            meta: self.meta,
            name: self.name,
            r#type: self.r#type,
        }
    }
    /// The type of a message, which is its role.
    pub fn r#type(
        self,
        r#type: impl Into<MessageType>,
    ) -> BatchMessageBuilder<text_, MessageType> {
        BatchMessageBuilder {
            r#type: r#type.into(),
            description: self.description,
            entities: self.entities,
            id: self.id,
            meta: self.meta,
            name: self.name,
            text: self.text,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> BatchMessage
    where
        text_: crate::runtime::IsSet<String>,
        type_: crate::runtime::IsSet<MessageType>,
    {
        BatchMessage {
            description: self.description,
            entities: self.entities,
            id: self.id,
            meta: self.meta,
            name: self.name,
            text: crate::runtime::IsSet::value(self.text),
            r#type: crate::runtime::IsSet::value(self.r#type),
        }
    }
}
crate::runtime::object!(
    BatchMessage { default description = "description" unless is_none, default entities =
    "entities" unless is_none, default id = "id" unless is_none, default meta = "meta"
    unless is_none, default name = "name" unless is_none, required text = "text",
    required r#type = "type", }
);
/// The settings of the feature `batch`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchOptions {
    /// Ends the work only when the model reports that it succeeded or failed.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub settle: Option<bool>,
}
/// Builds a [`BatchOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct BatchOptionsBuilder {
    settle: Option<bool>,
}
impl BatchOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> BatchOptionsBuilder {
        BatchOptionsBuilder {
            settle: ::std::default::Default::default(),
        }
    }
}
impl BatchOptionsBuilder {
    /// Ends the work only when the model reports that it succeeded or failed.
    pub fn settle(mut self, settle: impl Into<bool>) -> Self {
        self.settle = Some(settle.into());
        self
    }
    /// Sets [`settle`](Self::settle) if there is a value.
    pub fn maybe_settle(mut self, settle: Option<impl Into<bool>>) -> Self {
        self.settle = settle.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> BatchOptions {
        BatchOptions {
            settle: self.settle,
        }
    }
}
crate::runtime::object!(BatchOptions { default settle = "settle" unless is_none, });
/// The id of the blueprint that a resource belongs to.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct BlueprintId(String);
crate::runtime::id!(BlueprintId(String));
/// A stored bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Bot {
    /// The alias, which requests accept in place of the id.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// The purpose of the bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    pub id: BotId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// True if the platform moderates the messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// True if personal data is withheld from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Bot { default alias = "alias" unless is_none, default backstory = "backstory" unless
    is_none, default blueprint_id = "blueprintId" unless is_none, default created_at =
    "createdAt" unless is_none, default dataset_id = "datasetId" unless is_none, default
    description = "description" unless is_none, required id = "id", default meta = "meta"
    unless is_none, default model = "model" unless is_none, default moderation =
    "moderation" unless is_none, default name = "name" unless is_none, default privacy =
    "privacy" unless is_none, default skillset_id = "skillsetId" unless is_none, default
    updated_at = "updatedAt" unless is_none, default visibility = "visibility" unless
    is_none, }, extra : Extra
);
/// Access to a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotAccess {
    /// A block, because of which a bot does not respond.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotBlock>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub block: Option<BotBlock>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotAccess { default block = "block" unless is_none, }, extra : Extra
);
/// A block, because of which a bot does not respond.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotBlock {
    /// The id of the usage policy that blocks the bot.
    #[cfg_attr(feature = "schemars", schemars(rename = "policyId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub policy_id: Option<String>,
    /// The reason, in words.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<String>,
    /// Number of seconds until the end of the block. 0 if it has no end.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub ttl: Option<i64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotBlock { default policy_id = "policyId" unless is_none, default reason = "reason"
    unless is_none, default ttl = "ttl" unless is_none, }, extra : Extra
);
/// The id of a bot. Requests also accept its alias.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct BotId(String);
crate::runtime::id!(BotId(String));
/// A line of a list of bots.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<BotListEvent>")
)]
#[non_exhaustive]
pub enum BotListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A bot. (`item`)
    Item(Timed<Box<Bot>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl BotListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum BotListEventTag {
    Error,
    Item,
    Nop,
}
impl crate::runtime::Union for BotListEvent {
    type Tag = BotListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<BotListEventTag> {
        Some(
            match name {
                "error" => BotListEventTag::Error,
                "item" => BotListEventTag::Item,
                "nop" => BotListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: BotListEventTag) -> &'static str {
        match tag {
            BotListEventTag::Error => "error",
            BotListEventTag::Item => "item",
            BotListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: BotListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                BotListEventTag::Error => Self::Error(payload.read()?),
                BotListEventTag::Item => Self::Item(payload.read()?),
                BotListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A bot.", of.subschema_for::<Timed<Box<Bot>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
crate::runtime::union!(BotListEvent);
/// The result of a search.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotMemories {
    /// The memories, the best match first.
    pub items: Vec<Memory>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(BotMemories { required items = "items", }, extra : Extra);
/// A page of bots.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The bots. Empty after the last page.
    pub items: Vec<Bot>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
impl crate::runtime::Page for BotPage {
    type Item = Bot;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Bot> {
        self.items
    }
}
/// A conversation with a bot, and the session token for it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotSession {
    /// The id of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "conversationId"))]
    pub conversation_id: ConversationId,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// The initial messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Message>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub messages: Vec<Message>,
    /// A session token. It gives access to a conversation, so `Debug` does not show it. It serializes with the token, for the page that uses it.
    pub token: SessionToken,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotSession { required conversation_id = "conversationId", default expires_at =
    "expiresAt" unless is_none, default id = "id" unless is_none, null_as_default
    messages = "messages" unless is_empty, required token = "token", }, extra : Extra
);
/// Usage of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotUsage {
    /// Number of conversations.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub conversations: Option<i64>,
    /// Number of messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages: Option<i64>,
    /// Number of base tokens.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub tokens: Option<i64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotUsage { default conversations = "conversations" unless is_none, default messages =
    "messages" unless is_none, default tokens = "tokens" unless is_none, }, extra : Extra
);
/// The bot of a vote.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotVote {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(BotVote { default id = "id" unless is_none, }, extra : Extra);
/// A conversation with a bot, and the WebSocket for it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct BotWebsocket {
    /// The id of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "conversationId"))]
    pub conversation_id: ConversationId,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// The initial messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Message>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub messages: Vec<Message>,
    /// The URL of a WebSocket. It gives access to a conversation, so `Debug` does not show it.
    pub websocket: WebsocketUrl,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    BotWebsocket { required conversation_id = "conversationId", default expires_at =
    "expiresAt" unless is_none, default id = "id" unless is_none, null_as_default
    messages = "messages" unless is_empty, required websocket = "websocket", }, extra :
    Extra
);
/// A function call of the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CalledFunction {
    /// The arguments - an object, or a text with an object as JSON.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub args: Option<::serde_json::Value>,
    /// The name of the function.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CalledFunction { default args = "args" unless is_none, default name = "name" unless
    is_none, }, extra : Extra
);
/// An event of a subscription.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ChannelEvent>")
)]
#[non_exhaustive]
pub enum ChannelEvent {
    /// The server ended the subscription. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A published message. (`message`)
    Message(Timed<Box<ChannelMessage>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl ChannelEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Message(_) => "message",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Message(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ChannelEventTag {
    Error,
    Message,
    Nop,
}
impl crate::runtime::Union for ChannelEvent {
    type Tag = ChannelEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ChannelEventTag> {
        Some(
            match name {
                "error" => ChannelEventTag::Error,
                "message" => ChannelEventTag::Message,
                "nop" => ChannelEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ChannelEventTag) -> &'static str {
        match tag {
            ChannelEventTag::Error => "error",
            ChannelEventTag::Message => "message",
            ChannelEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ChannelEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ChannelEventTag::Error => Self::Error(payload.read()?),
                ChannelEventTag::Message => Self::Message(payload.read()?),
                ChannelEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Message(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Message(event) => event.write("message", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "The server ended the subscription.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            (
                "message",
                "A published message.",
                of.subschema_for::<Timed<Box<ChannelMessage>>>(),
            ),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
crate::runtime::union!(ChannelEvent);
/// The id of a channel, chosen by its users, with at least 16 characters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct ChannelId(String);
crate::runtime::id!(ChannelId(String));
/// A message of a channel, any JSON object.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct ChannelMessage(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(
    ChannelMessage(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::map!(ChannelMessage(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(
    ChannelMessage(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::redacted!(
    ChannelMessage(::serde_json::Map < String, ::serde_json::Value >)
);
/// The result of a function call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelReply {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    pub channel: ChannelId,
    /// A function call of the model.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<CalledFunction>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub function: Option<CalledFunction>,
    /// The message that returns the result of a function call on its channel.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<FunctionReply>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub message: Option<FunctionReply>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ChannelReply { required channel = "channel", default function = "function" unless
    is_none, default message = "message" unless is_none, }, extra : Extra
);
/// A function call whose result the server waits for, at most five minutes.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelWait {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    pub channel: ChannelId,
    /// A function call of the model.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<CalledFunction>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub function: Option<CalledFunction>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ChannelWait { required channel = "channel", default function = "function" unless
    is_none, }, extra : Extra
);
/// The stored summary of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Checkpoint {
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The summary. Empty if there are no messages to summarize.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Checkpoint { default id = "id" unless is_none, required text = "text", default usage
    = "usage" unless is_none, }, extra : Extra
);
/// Request to clone a bot. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct CloneBot {}
/// Builds a [`CloneBot`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CloneBotBuilder {}
impl CloneBot {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CloneBotBuilder {
        CloneBotBuilder {}
    }
}
impl CloneBotBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CloneBot {
        CloneBot {}
    }
}
crate::runtime::object!(CloneBot {}; refused);
impl crate::runtime::Limited for CloneBot {}
/// The new bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ClonedBot {
    /// The id of a bot. Requests also accept its alias.
    pub id: BotId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(ClonedBot { required id = "id", }, extra : Extra);
/// Request to summarize a conversation. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct CompactConversation {}
/// Builds a [`CompactConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CompactConversationBuilder {}
impl CompactConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CompactConversationBuilder {
        CompactConversationBuilder {}
    }
}
impl CompactConversationBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CompactConversation {
        CompactConversation {}
    }
}
crate::runtime::object!(CompactConversation {}; refused);
impl crate::runtime::Limited for CompactConversation {}
/// The settings of the feature `compact`. At least one is required.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompactOptions {
    /// Number of messages from which messages are summarized.
    ///
    /// Limits: at least `1`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1)))]
    pub messages: Option<i64>,
    /// Number of tokens from which messages are summarized.
    ///
    /// Limits: at least `1`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1)))]
    pub tokens: Option<i64>,
}
/// Builds a [`CompactOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CompactOptionsBuilder {
    messages: Option<i64>,
    tokens: Option<i64>,
}
impl CompactOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CompactOptionsBuilder {
        CompactOptionsBuilder {
            messages: ::std::default::Default::default(),
            tokens: ::std::default::Default::default(),
        }
    }
}
impl CompactOptionsBuilder {
    /// Number of messages from which messages are summarized.
    ///
    /// Limits: at least `1`.
    pub fn messages(mut self, messages: impl Into<i64>) -> Self {
        self.messages = Some(messages.into());
        self
    }
    /// Sets [`messages`](Self::messages) if there is a value.
    pub fn maybe_messages(mut self, messages: Option<impl Into<i64>>) -> Self {
        self.messages = messages.map(Into::into);
        self
    }
    /// Number of tokens from which messages are summarized.
    ///
    /// Limits: at least `1`.
    pub fn tokens(mut self, tokens: impl Into<i64>) -> Self {
        self.tokens = Some(tokens.into());
        self
    }
    /// Sets [`tokens`](Self::tokens) if there is a value.
    pub fn maybe_tokens(mut self, tokens: Option<impl Into<i64>>) -> Self {
        self.tokens = tokens.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CompactOptions {
        CompactOptions {
            messages: self.messages,
            tokens: self.tokens,
        }
    }
}
crate::runtime::object!(
    CompactOptions { default messages = "messages" unless is_none, default tokens =
    "tokens" unless is_none, }
);
impl crate::runtime::Limited for CompactOptions {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "messages",
            self.messages.as_ref().copied(),
            Some(1),
            None,
        )?;
        crate::runtime::within("tokens", self.tokens.as_ref().copied(), Some(1), None)?;
        Ok(())
    }
}
/// Request to summarize messages that are not stored.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CompactStateless {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// The messages, the oldest first.
    pub messages: Vec<Message>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
}
/// Builds a [`CompactStateless`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CompactStatelessBuilder<messages_ = Unset> {
    backstory: Option<String>,
    bot_id: Option<BotId>,
    dataset_id: Option<DatasetId>,
    extensions: Option<Extensions>,
    messages: messages_,
    model: Option<Model>,
    moderation: Option<bool>,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
}
impl CompactStateless {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CompactStatelessBuilder {
        CompactStatelessBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            messages: Unset,
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
        }
    }
}
impl<messages_> CompactStatelessBuilder<messages_> {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// The messages, the oldest first.
    pub fn messages(
        self,
        messages: impl Into<Vec<Message>>,
    ) -> CompactStatelessBuilder<Vec<Message>> {
        CompactStatelessBuilder {
            messages: messages.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CompactStateless
    where
        messages_: crate::runtime::IsSet<Vec<Message>>,
    {
        CompactStateless {
            backstory: self.backstory,
            bot_id: self.bot_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            messages: crate::runtime::IsSet::value(self.messages),
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
}
crate::runtime::object!(
    CompactStateless { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default dataset_id = "datasetId" unless is_none, default
    extensions = "extensions" unless is_none, required messages = "messages", default
    model = "model" unless is_none, default moderation = "moderation" unless is_none,
    default privacy = "privacy" unless is_none, default skillset_id = "skillsetId" unless
    is_none, }
);
impl crate::runtime::Limited for CompactStateless {}
crate::runtime::from!(
    CompactStateless { Vec < Message > : | value | Self::builder().messages(value)
    .build(), const N[Message; N] : | value | Self::builder().messages(value).build(), }
);
/// The outcome of a compaction.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CompactionOutcome {
    /// True if the messages were summarized.
    pub success: bool,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CompactionOutcome { required success = "success", }, extra : Extra
);
/// The extent of a compaction.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CompactionPlan {
    /// Estimated number of tokens in the conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "estimatedTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub estimated_tokens: Option<i64>,
    /// Number of messages that are kept.
    #[cfg_attr(feature = "schemars", schemars(rename = "messagesToKeep"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages_to_keep: Option<i64>,
    /// Number of messages that are summarized.
    #[cfg_attr(feature = "schemars", schemars(rename = "messagesToSummarize"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages_to_summarize: Option<i64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CompactionPlan { default estimated_tokens = "estimatedTokens" unless is_none, default
    messages_to_keep = "messagesToKeep" unless is_none, default messages_to_summarize =
    "messagesToSummarize" unless is_none, }, extra : Extra
);
/// Request to complete a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompleteConversation {
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<EntitySpan>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<EntitySpan>>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The message of the user. Without it the model responds to the stored messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}
/// Builds a [`CompleteConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CompleteConversationBuilder {
    entities: Option<Vec<EntitySpan>>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    limits: Option<Limits>,
    text: Option<String>,
}
impl CompleteConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CompleteConversationBuilder {
        CompleteConversationBuilder {
            entities: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            limits: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
        }
    }
}
impl CompleteConversationBuilder {
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<EntitySpan>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(
        mut self,
        entities: Option<impl Into<Vec<EntitySpan>>>,
    ) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The message of the user. Without it the model responds to the stored messages.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CompleteConversation {
        CompleteConversation {
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            text: self.text,
        }
    }
}
crate::runtime::object!(
    CompleteConversation { default entities = "entities" unless is_none, default
    extensions = "extensions" unless is_none, default functions = "functions" unless
    is_none, default limits = "limits" unless is_none, default text = "text" unless
    is_none, }
);
impl crate::runtime::Limited for CompleteConversation {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        Ok(())
    }
}
crate::runtime::from!(
    CompleteConversation { & str : | value | Self::builder().text(value).build(), &
    String : | value | Self::builder().text(value).build(), String : | value |
    Self::builder().text(value).build(), }
);
/// Request to complete messages that are not stored.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CompleteStateless {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The contact of a conversation, by id or by fingerprint.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ContactReference>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactReference>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The messages of the conversation, the oldest first.
    pub messages: Vec<Message>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
}
/// Builds a [`CompleteStateless`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CompleteStatelessBuilder<messages_ = Unset> {
    backstory: Option<String>,
    bot_id: Option<BotId>,
    contact_id: Option<ContactReference>,
    dataset_id: Option<DatasetId>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    limits: Option<Limits>,
    messages: messages_,
    model: Option<Model>,
    moderation: Option<bool>,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
}
impl CompleteStateless {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CompleteStatelessBuilder {
        CompleteStatelessBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            limits: ::std::default::Default::default(),
            messages: Unset,
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
        }
    }
}
impl<messages_> CompleteStatelessBuilder<messages_> {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The contact of a conversation, by id or by fingerprint.
    pub fn contact_id(mut self, contact_id: impl Into<ContactReference>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(
        mut self,
        contact_id: Option<impl Into<ContactReference>>,
    ) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The messages of the conversation, the oldest first.
    pub fn messages(
        self,
        messages: impl Into<Vec<Message>>,
    ) -> CompleteStatelessBuilder<Vec<Message>> {
        CompleteStatelessBuilder {
            messages: messages.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CompleteStateless
    where
        messages_: crate::runtime::IsSet<Vec<Message>>,
    {
        CompleteStateless {
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            messages: crate::runtime::IsSet::value(self.messages),
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
}
crate::runtime::object!(
    CompleteStateless { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default contact_id = "contactId" unless is_none, default
    dataset_id = "datasetId" unless is_none, default extensions = "extensions" unless
    is_none, default functions = "functions" unless is_none, default limits = "limits"
    unless is_none, required messages = "messages", default model = "model" unless
    is_none, default moderation = "moderation" unless is_none, default privacy =
    "privacy" unless is_none, default skillset_id = "skillsetId" unless is_none, }
);
impl crate::runtime::Limited for CompleteStateless {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        Ok(())
    }
}
crate::runtime::from!(
    CompleteStateless { Vec < Message > : | value | Self::builder().messages(value)
    .build(), const N[Message; N] : | value | Self::builder().messages(value).build(), }
);
/// The response of the model, as stored in the conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    /// The end of a response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<End>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub end: Option<End>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The text of the response.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Completion { default end = "end" unless is_none, default id = "id" unless is_none,
    required text = "text", default usage = "usage" unless is_none, }, extra : Extra
);
#[cfg(feature = "contact")]
/// A stored contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// Notes on the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fingerprint: Option<String>,
    /// The id of a contact, the person at the other end of a conversation.
    pub id: ContactId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The phone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// The preferences of the person, in words for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub preferences: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The time at which the program verified the person.
    #[cfg_attr(feature = "schemars", schemars(rename = "verifiedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub verified_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    Contact { default created_at = "createdAt" unless is_none, default description =
    "description" unless is_none, default email = "email" unless is_none, default
    fingerprint = "fingerprint" unless is_none, required id = "id", default meta = "meta"
    unless is_none, default name = "name" unless is_none, default nick = "nick" unless
    is_none, default phone = "phone" unless is_none, default preferences = "preferences"
    unless is_none, default updated_at = "updatedAt" unless is_none, default verified_at
    = "verifiedAt" unless is_none, }, extra : Extra
);
#[cfg(feature = "contact")]
/// A page of an export.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ContactExport {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The contacts. Empty after the last page.
    pub items: Vec<Contact>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ContactExport { default cursor = "cursor" unless is_none, required items = "items",
    }, extra : Extra
);
#[cfg(feature = "contact")]
impl crate::runtime::Page for ContactExport {
    type Item = Contact;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Contact> {
        self.items
    }
}
#[cfg(feature = "contact")]
impl crate::runtime::Csv for ContactExport {}
#[cfg(feature = "contact")]
/// A line of an export of contacts.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ContactExportEvent>")
)]
#[non_exhaustive]
pub enum ContactExportEvent {
    /// An error, after which the export is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A contact. (`item`)
    Item(Timed<Box<Contact>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "contact")]
impl ContactExportEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "contact")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ContactExportEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "contact")]
impl crate::runtime::Union for ContactExportEvent {
    type Tag = ContactExportEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ContactExportEventTag> {
        Some(
            match name {
                "error" => ContactExportEventTag::Error,
                "item" => ContactExportEventTag::Item,
                "nop" => ContactExportEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ContactExportEventTag) -> &'static str {
        match tag {
            ContactExportEventTag::Error => "error",
            ContactExportEventTag::Item => "item",
            ContactExportEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ContactExportEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ContactExportEventTag::Error => Self::Error(payload.read()?),
                ContactExportEventTag::Item => Self::Item(payload.read()?),
                ContactExportEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the export is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A contact.", of.subschema_for::<Timed<Box<Contact>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "contact")]
crate::runtime::union!(ContactExportEvent);
/// The id of a contact, the person at the other end of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct ContactId(String);
crate::runtime::id!(ContactId(String));
#[cfg(feature = "contact")]
/// A line of a list of contacts.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ContactListEvent>")
)]
#[non_exhaustive]
pub enum ContactListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A contact. (`item`)
    Item(Timed<Box<Contact>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "contact")]
impl ContactListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "contact")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ContactListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "contact")]
impl crate::runtime::Union for ContactListEvent {
    type Tag = ContactListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ContactListEventTag> {
        Some(
            match name {
                "error" => ContactListEventTag::Error,
                "item" => ContactListEventTag::Item,
                "nop" => ContactListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ContactListEventTag) -> &'static str {
        match tag {
            ContactListEventTag::Error => "error",
            ContactListEventTag::Item => "item",
            ContactListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ContactListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ContactListEventTag::Error => Self::Error(payload.read()?),
                ContactListEventTag::Item => Self::Item(payload.read()?),
                ContactListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A contact.", of.subschema_for::<Timed<Box<Contact>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "contact")]
crate::runtime::union!(ContactListEvent);
#[cfg(feature = "contact")]
/// The result of a search.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ContactMemories {
    /// The memories, the best match first.
    pub items: Vec<Memory>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(ContactMemories { required items = "items", }, extra : Extra);
#[cfg(feature = "contact")]
/// A page of contacts.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ContactPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The contacts. Empty after the last page.
    pub items: Vec<Contact>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ContactPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "contact")]
impl crate::runtime::Page for ContactPage {
    type Item = Contact;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Contact> {
        self.items
    }
}
/// A contact that is found by its fingerprint, or created if none has it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ContactProfile {
    /// A description of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The fingerprint, which identifies the contact.
    pub fingerprint: String,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The telephone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
}
/// Builds a [`ContactProfile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ContactProfileBuilder<fingerprint_ = Unset> {
    description: Option<String>,
    email: Option<String>,
    fingerprint: fingerprint_,
    meta: Option<Meta>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
}
impl ContactProfile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ContactProfileBuilder {
        ContactProfileBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: Unset,
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
        }
    }
}
impl<fingerprint_> ContactProfileBuilder<fingerprint_> {
    /// A description of the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// The fingerprint, which identifies the contact.
    pub fn fingerprint(
        self,
        fingerprint: impl Into<String>,
    ) -> ContactProfileBuilder<String> {
        ContactProfileBuilder {
            fingerprint: fingerprint.into(),
            description: self.description,
            email: self.email,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
        }
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname of the person.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The telephone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ContactProfile
    where
        fingerprint_: crate::runtime::IsSet<String>,
    {
        ContactProfile {
            description: self.description,
            email: self.email,
            fingerprint: crate::runtime::IsSet::value(self.fingerprint),
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
        }
    }
}
crate::runtime::object!(
    ContactProfile { default description = "description" unless is_none, default email =
    "email" unless is_none, required fingerprint = "fingerprint", default meta = "meta"
    unless is_none, default name = "name" unless is_none, default nick = "nick" unless
    is_none, default phone = "phone" unless is_none, }
);
/// The contact of a conversation, by id or by fingerprint.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContactReference {
    /// The id of a contact, the person at the other end of a conversation.
    Id(ContactId),
    /// A contact that is found by its fingerprint, or created if none has it.
    Profile(ContactProfile),
}
impl<'de> ::serde_core::Deserialize<'de> for ContactReference {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(ContactReference),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Id))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Profile))
            },
        )
    }
}
crate::runtime::untagged!(ContactReference { Id, Profile });
crate::runtime::from!(
    ContactReference { ContactId : | value | Self::Id(value), & str : | value |
    Self::Id(ContactId::from(value)), String : | value |
    Self::Id(ContactId::from(value)), & ContactId : | value | Self::Id(value.clone()),
    ContactProfile : | value | Self::Profile(value), }
);
/// A stored conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// The subject of the conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The time at which the conversation expires and is removed.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// The id of a conversation.
    pub id: ConversationId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// True if the platform moderates the messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// True if personal data is withheld from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "spaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub space_id: Option<SpaceId>,
    /// The id of a task that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "taskId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<TaskId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub task_id: Option<TaskId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Conversation { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default contact_id = "contactId" unless is_none, default
    created_at = "createdAt" unless is_none, default dataset_id = "datasetId" unless
    is_none, default description = "description" unless is_none, default expires_at =
    "expiresAt" unless is_none, required id = "id", default meta = "meta" unless is_none,
    default model = "model" unless is_none, default moderation = "moderation" unless
    is_none, default name = "name" unless is_none, default privacy = "privacy" unless
    is_none, default skillset_id = "skillsetId" unless is_none, default space_id =
    "spaceId" unless is_none, default task_id = "taskId" unless is_none, default
    updated_at = "updatedAt" unless is_none, }, extra : Extra
);
/// The contact of a new conversation. Without a fingerprint a contact is created.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConversationContact {
    /// A description of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The fingerprint, which identifies the contact.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fingerprint: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The telephone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
}
/// Builds a [`ConversationContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ConversationContactBuilder {
    description: Option<String>,
    email: Option<String>,
    fingerprint: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
}
impl ConversationContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ConversationContactBuilder {
        ConversationContactBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
        }
    }
}
impl ConversationContactBuilder {
    /// A description of the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// The fingerprint, which identifies the contact.
    pub fn fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }
    /// Sets [`fingerprint`](Self::fingerprint) if there is a value.
    pub fn maybe_fingerprint(mut self, fingerprint: Option<impl Into<String>>) -> Self {
        self.fingerprint = fingerprint.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname of the person.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The telephone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ConversationContact {
        ConversationContact {
            description: self.description,
            email: self.email,
            fingerprint: self.fingerprint,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
        }
    }
}
crate::runtime::object!(
    ConversationContact { default description = "description" unless is_none, default
    email = "email" unless is_none, default fingerprint = "fingerprint" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    nick = "nick" unless is_none, default phone = "phone" unless is_none, }
);
/// A page of an export.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationExport {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The conversations. Empty after the last page.
    pub items: Vec<ExportedConversation>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationExport { default cursor = "cursor" unless is_none, required items =
    "items", }, extra : Extra
);
impl crate::runtime::Page for ConversationExport {
    type Item = ExportedConversation;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<ExportedConversation> {
        self.items
    }
}
impl crate::runtime::Csv for ConversationExport {}
/// A line of an export of conversations.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ConversationExportEvent>")
)]
#[non_exhaustive]
pub enum ConversationExportEvent {
    /// An error, after which the export is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A conversation with its messages. (`item`)
    Item(Timed<Box<ExportedConversation>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl ConversationExportEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ConversationExportEventTag {
    Error,
    Item,
    Nop,
}
impl crate::runtime::Union for ConversationExportEvent {
    type Tag = ConversationExportEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ConversationExportEventTag> {
        Some(
            match name {
                "error" => ConversationExportEventTag::Error,
                "item" => ConversationExportEventTag::Item,
                "nop" => ConversationExportEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ConversationExportEventTag) -> &'static str {
        match tag {
            ConversationExportEventTag::Error => "error",
            ConversationExportEventTag::Item => "item",
            ConversationExportEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ConversationExportEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ConversationExportEventTag::Error => Self::Error(payload.read()?),
                ConversationExportEventTag::Item => Self::Item(payload.read()?),
                ConversationExportEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the export is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            (
                "item",
                "A conversation with its messages.",
                of.subschema_for::<Timed<Box<ExportedConversation>>>(),
            ),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
crate::runtime::union!(ConversationExportEvent);
/// The id of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct ConversationId(String);
crate::runtime::id!(ConversationId(String));
/// A line of a list of conversations.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ConversationListEvent>")
)]
#[non_exhaustive]
pub enum ConversationListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A conversation. (`item`)
    Item(Timed<Box<Conversation>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl ConversationListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ConversationListEventTag {
    Error,
    Item,
    Nop,
}
impl crate::runtime::Union for ConversationListEvent {
    type Tag = ConversationListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ConversationListEventTag> {
        Some(
            match name {
                "error" => ConversationListEventTag::Error,
                "item" => ConversationListEventTag::Item,
                "nop" => ConversationListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ConversationListEventTag) -> &'static str {
        match tag {
            ConversationListEventTag::Error => "error",
            ConversationListEventTag::Item => "item",
            ConversationListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ConversationListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ConversationListEventTag::Error => Self::Error(payload.read()?),
                ConversationListEventTag::Item => Self::Item(payload.read()?),
                ConversationListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A conversation.", of.subschema_for::<Timed<Box<Conversation>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
crate::runtime::union!(ConversationListEvent);
/// A stored message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationMessage {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The subject of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a stored message.
    pub id: MessageId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the message.
    pub text: String,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: MessageType,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationMessage { default created_at = "createdAt" unless is_none, default
    description = "description" unless is_none, required id = "id", default meta = "meta"
    unless is_none, default name = "name" unless is_none, required text = "text", default
    r#type = "type", default updated_at = "updatedAt" unless is_none, }, extra : Extra
);
/// A page of conversations.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The conversations. Empty after the last page.
    pub items: Vec<Conversation>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationPage { default cursor = "cursor" unless is_none, required items =
    "items", }, extra : Extra
);
impl crate::runtime::Page for ConversationPage {
    type Item = Conversation;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Conversation> {
        self.items
    }
}
/// A session token for one conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationSession {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// The id of a conversation.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ConversationId>,
    /// A session token. It gives access to a conversation, so `Debug` does not show it. It serializes with the token, for the page that uses it.
    pub token: SessionToken,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationSession { default expires_at = "expiresAt" unless is_none, default id =
    "id" unless is_none, required token = "token", }, extra : Extra
);
/// Usage of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationUsage {
    /// Number of messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages: Option<i64>,
    /// Number of base tokens.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub tokens: Option<i64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationUsage { default messages = "messages" unless is_none, default tokens =
    "tokens" unless is_none, }, extra : Extra
);
/// The conversation of a vote.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationVote {
    /// The id of a conversation.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ConversationId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationVote { default id = "id" unless is_none, }, extra : Extra
);
/// A WebSocket for one conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationWebsocket {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// The id of a conversation.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ConversationId>,
    /// The URL of a WebSocket. It gives access to a conversation, so `Debug` does not show it.
    pub websocket: WebsocketUrl,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ConversationWebsocket { default expires_at = "expiresAt" unless is_none, default id =
    "id" unless is_none, required websocket = "websocket", }, extra : Extra
);
#[cfg(feature = "skillset")]
/// Request to create an ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAbility {
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The purpose of the ability, from which the model knows when to use it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The instruction that performs the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub instruction: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedBotId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_bot_id: Option<BotId>,
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedFileId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_file_id: Option<FileId>,
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSecretId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_secret_id: Option<SecretId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSpaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_space_id: Option<SpaceId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Name, by which the model calls the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
}
#[cfg(feature = "skillset")]
/// Builds a [`CreateAbility`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateAbilityBuilder {
    blueprint_id: Option<BlueprintId>,
    description: Option<String>,
    instruction: Option<String>,
    linked_bot_id: Option<BotId>,
    linked_file_id: Option<FileId>,
    linked_secret_id: Option<SecretId>,
    linked_space_id: Option<SpaceId>,
    meta: Option<Meta>,
    name: Option<String>,
}
#[cfg(feature = "skillset")]
impl CreateAbility {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateAbilityBuilder {
        CreateAbilityBuilder {
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            instruction: ::std::default::Default::default(),
            linked_bot_id: ::std::default::Default::default(),
            linked_file_id: ::std::default::Default::default(),
            linked_secret_id: ::std::default::Default::default(),
            linked_space_id: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl CreateAbilityBuilder {
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The purpose of the ability, from which the model knows when to use it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The instruction that performs the ability.
    pub fn instruction(mut self, instruction: impl Into<String>) -> Self {
        self.instruction = Some(instruction.into());
        self
    }
    /// Sets [`instruction`](Self::instruction) if there is a value.
    pub fn maybe_instruction(mut self, instruction: Option<impl Into<String>>) -> Self {
        self.instruction = instruction.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn linked_bot_id(mut self, linked_bot_id: impl Into<BotId>) -> Self {
        self.linked_bot_id = Some(linked_bot_id.into());
        self
    }
    /// Sets [`linked_bot_id`](Self::linked_bot_id) if there is a value.
    pub fn maybe_linked_bot_id(
        mut self,
        linked_bot_id: Option<impl Into<BotId>>,
    ) -> Self {
        self.linked_bot_id = linked_bot_id.map(Into::into);
        self
    }
    /// The id of a file.
    pub fn linked_file_id(mut self, linked_file_id: impl Into<FileId>) -> Self {
        self.linked_file_id = Some(linked_file_id.into());
        self
    }
    /// Sets [`linked_file_id`](Self::linked_file_id) if there is a value.
    pub fn maybe_linked_file_id(
        mut self,
        linked_file_id: Option<impl Into<FileId>>,
    ) -> Self {
        self.linked_file_id = linked_file_id.map(Into::into);
        self
    }
    /// The id of a secret stored in the account, for abilities that call other services.
    pub fn linked_secret_id(mut self, linked_secret_id: impl Into<SecretId>) -> Self {
        self.linked_secret_id = Some(linked_secret_id.into());
        self
    }
    /// Sets [`linked_secret_id`](Self::linked_secret_id) if there is a value.
    pub fn maybe_linked_secret_id(
        mut self,
        linked_secret_id: Option<impl Into<SecretId>>,
    ) -> Self {
        self.linked_secret_id = linked_secret_id.map(Into::into);
        self
    }
    /// The id of a space that conversations belong to.
    pub fn linked_space_id(mut self, linked_space_id: impl Into<SpaceId>) -> Self {
        self.linked_space_id = Some(linked_space_id.into());
        self
    }
    /// Sets [`linked_space_id`](Self::linked_space_id) if there is a value.
    pub fn maybe_linked_space_id(
        mut self,
        linked_space_id: Option<impl Into<SpaceId>>,
    ) -> Self {
        self.linked_space_id = linked_space_id.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Name, by which the model calls the ability.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateAbility {
        CreateAbility {
            blueprint_id: self.blueprint_id,
            description: self.description,
            instruction: self.instruction,
            linked_bot_id: self.linked_bot_id,
            linked_file_id: self.linked_file_id,
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
            name: self.name,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    CreateAbility { default blueprint_id = "blueprintId" unless is_none, default
    description = "description" unless is_none, default instruction = "instruction"
    unless is_none, default linked_bot_id = "linkedBotId" unless is_none, default
    linked_file_id = "linkedFileId" unless is_none, default linked_secret_id =
    "linkedSecretId" unless is_none, default linked_space_id = "linkedSpaceId" unless
    is_none, default meta = "meta" unless is_none, default name = "name" unless is_none,
    }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for CreateAbility {}
/// Request to create a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateBot {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// The purpose of the bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
/// Builds a [`CreateBot`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateBotBuilder {
    alias: Option<String>,
    backstory: Option<String>,
    blueprint_id: Option<BlueprintId>,
    dataset_id: Option<DatasetId>,
    description: Option<String>,
    meta: Option<Meta>,
    model: Option<Model>,
    moderation: Option<bool>,
    name: Option<String>,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
    visibility: Option<Visibility>,
}
impl CreateBot {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateBotBuilder {
        CreateBotBuilder {
            alias: ::std::default::Default::default(),
            backstory: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
impl CreateBotBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
    /// Sets [`alias`](Self::alias) if there is a value.
    pub fn maybe_alias(mut self, alias: Option<impl Into<String>>) -> Self {
        self.alias = alias.map(Into::into);
        self
    }
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// The purpose of the bot.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateBot {
        CreateBot {
            alias: self.alias,
            backstory: self.backstory,
            blueprint_id: self.blueprint_id,
            dataset_id: self.dataset_id,
            description: self.description,
            meta: self.meta,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
            visibility: self.visibility,
        }
    }
}
crate::runtime::object!(
    CreateBot { default alias = "alias" unless is_none, default backstory = "backstory"
    unless is_none, default blueprint_id = "blueprintId" unless is_none, default
    dataset_id = "datasetId" unless is_none, default description = "description" unless
    is_none, default meta = "meta" unless is_none, default model = "model" unless
    is_none, default moderation = "moderation" unless is_none, default name = "name"
    unless is_none, default privacy = "privacy" unless is_none, default skillset_id =
    "skillsetId" unless is_none, default visibility = "visibility" unless is_none, }
);
impl crate::runtime::Limited for CreateBot {}
/// Request to create a session of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateBotSession {
    /// The contact of a session.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<SessionContact>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<SessionContact>,
    /// Lifetime of the token in seconds.
    ///
    /// Limits: at least `1800`, at most `86400`, unless set `3600`.
    #[cfg_attr(feature = "schemars", schemars(rename = "durationInSeconds"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 1800, "maximum" = 86400, "default" = 3600))
    )]
    pub duration_in_seconds: Option<i64>,
    /// Initial messages of the user.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<OpeningMessage>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages: Option<Vec<OpeningMessage>>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
}
/// Builds a [`CreateBotSession`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateBotSessionBuilder {
    contact: Option<SessionContact>,
    duration_in_seconds: Option<i64>,
    messages: Option<Vec<OpeningMessage>>,
    meta: Option<Meta>,
}
impl CreateBotSession {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateBotSessionBuilder {
        CreateBotSessionBuilder {
            contact: ::std::default::Default::default(),
            duration_in_seconds: ::std::default::Default::default(),
            messages: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
        }
    }
}
impl CreateBotSessionBuilder {
    /// The contact of a session.
    pub fn contact(mut self, contact: impl Into<SessionContact>) -> Self {
        self.contact = Some(contact.into());
        self
    }
    /// Sets [`contact`](Self::contact) if there is a value.
    pub fn maybe_contact(mut self, contact: Option<impl Into<SessionContact>>) -> Self {
        self.contact = contact.map(Into::into);
        self
    }
    /// Lifetime of the token in seconds.
    ///
    /// Limits: at least `1800`, at most `86400`, unless set `3600`.
    pub fn duration_in_seconds(mut self, duration_in_seconds: impl Into<i64>) -> Self {
        self.duration_in_seconds = Some(duration_in_seconds.into());
        self
    }
    /// Sets [`duration_in_seconds`](Self::duration_in_seconds) if there is a value.
    pub fn maybe_duration_in_seconds(
        mut self,
        duration_in_seconds: Option<impl Into<i64>>,
    ) -> Self {
        self.duration_in_seconds = duration_in_seconds.map(Into::into);
        self
    }
    /// Initial messages of the user.
    pub fn messages(mut self, messages: impl Into<Vec<OpeningMessage>>) -> Self {
        self.messages = Some(messages.into());
        self
    }
    /// Sets [`messages`](Self::messages) if there is a value.
    pub fn maybe_messages(
        mut self,
        messages: Option<impl Into<Vec<OpeningMessage>>>,
    ) -> Self {
        self.messages = messages.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateBotSession {
        CreateBotSession {
            contact: self.contact,
            duration_in_seconds: self.duration_in_seconds,
            messages: self.messages,
            meta: self.meta,
        }
    }
}
crate::runtime::object!(
    CreateBotSession { default contact = "contact" unless is_none, default
    duration_in_seconds = "durationInSeconds" unless is_none, default messages =
    "messages" unless is_none, default meta = "meta" unless is_none, }
);
impl crate::runtime::Limited for CreateBotSession {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "durationInSeconds",
            self.duration_in_seconds.as_ref().copied(),
            Some(1800),
            Some(86400),
        )?;
        Ok(())
    }
}
#[cfg(feature = "contact")]
/// Request to create a contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateContact {
    /// Notes on the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fingerprint: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The phone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// The preferences of the person, in words for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub preferences: Option<String>,
    /// The time at which the program verified the person.
    #[cfg_attr(feature = "schemars", schemars(rename = "verifiedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub verified_at: Option<Timestamp>,
}
#[cfg(feature = "contact")]
/// Builds a [`CreateContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateContactBuilder {
    description: Option<String>,
    email: Option<String>,
    fingerprint: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
    preferences: Option<String>,
    verified_at: Option<Timestamp>,
}
#[cfg(feature = "contact")]
impl CreateContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateContactBuilder {
        CreateContactBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            preferences: ::std::default::Default::default(),
            verified_at: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl CreateContactBuilder {
    /// Notes on the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    pub fn fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }
    /// Sets [`fingerprint`](Self::fingerprint) if there is a value.
    pub fn maybe_fingerprint(mut self, fingerprint: Option<impl Into<String>>) -> Self {
        self.fingerprint = fingerprint.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The phone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// The preferences of the person, in words for the model.
    pub fn preferences(mut self, preferences: impl Into<String>) -> Self {
        self.preferences = Some(preferences.into());
        self
    }
    /// Sets [`preferences`](Self::preferences) if there is a value.
    pub fn maybe_preferences(mut self, preferences: Option<impl Into<String>>) -> Self {
        self.preferences = preferences.map(Into::into);
        self
    }
    /// The time at which the program verified the person.
    pub fn verified_at(mut self, verified_at: impl Into<Timestamp>) -> Self {
        self.verified_at = Some(verified_at.into());
        self
    }
    /// Sets [`verified_at`](Self::verified_at) if there is a value.
    pub fn maybe_verified_at(
        mut self,
        verified_at: Option<impl Into<Timestamp>>,
    ) -> Self {
        self.verified_at = verified_at.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateContact {
        CreateContact {
            description: self.description,
            email: self.email,
            fingerprint: self.fingerprint,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
            preferences: self.preferences,
            verified_at: self.verified_at,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    CreateContact { default description = "description" unless is_none, default email =
    "email" unless is_none, default fingerprint = "fingerprint" unless is_none, default
    meta = "meta" unless is_none, default name = "name" unless is_none, default nick =
    "nick" unless is_none, default phone = "phone" unless is_none, default preferences =
    "preferences" unless is_none, default verified_at = "verifiedAt" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for CreateContact {}
/// Request to create a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateConversation {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The contact of a new conversation. Without a fingerprint a contact is created.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationContact>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<ConversationContact>,
    /// The contact of a conversation, by id or by fingerprint.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ContactReference>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactReference>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// The subject of the conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The time at which the conversation expires and is removed.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub expires_at: Option<Timestamp>,
    /// Initial messages, the oldest first.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Message>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub messages: Option<Vec<Message>>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "spaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub space_id: Option<SpaceId>,
    /// The id of a task that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "taskId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<TaskId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub task_id: Option<TaskId>,
}
/// Builds a [`CreateConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateConversationBuilder {
    backstory: Option<String>,
    bot_id: Option<BotId>,
    contact: Option<ConversationContact>,
    contact_id: Option<ContactReference>,
    dataset_id: Option<DatasetId>,
    description: Option<String>,
    expires_at: Option<Timestamp>,
    messages: Option<Vec<Message>>,
    meta: Option<Meta>,
    model: Option<Model>,
    moderation: Option<bool>,
    name: Option<String>,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
    space_id: Option<SpaceId>,
    task_id: Option<TaskId>,
}
impl CreateConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateConversationBuilder {
        CreateConversationBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            contact: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            messages: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
            space_id: ::std::default::Default::default(),
            task_id: ::std::default::Default::default(),
        }
    }
}
impl CreateConversationBuilder {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The contact of a new conversation. Without a fingerprint a contact is created.
    pub fn contact(mut self, contact: impl Into<ConversationContact>) -> Self {
        self.contact = Some(contact.into());
        self
    }
    /// Sets [`contact`](Self::contact) if there is a value.
    pub fn maybe_contact(
        mut self,
        contact: Option<impl Into<ConversationContact>>,
    ) -> Self {
        self.contact = contact.map(Into::into);
        self
    }
    /// The contact of a conversation, by id or by fingerprint.
    pub fn contact_id(mut self, contact_id: impl Into<ContactReference>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(
        mut self,
        contact_id: Option<impl Into<ContactReference>>,
    ) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// The subject of the conversation.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The time at which the conversation expires and is removed.
    pub fn expires_at(mut self, expires_at: impl Into<Timestamp>) -> Self {
        self.expires_at = Some(expires_at.into());
        self
    }
    /// Sets [`expires_at`](Self::expires_at) if there is a value.
    pub fn maybe_expires_at(mut self, expires_at: Option<impl Into<Timestamp>>) -> Self {
        self.expires_at = expires_at.map(Into::into);
        self
    }
    /// Initial messages, the oldest first.
    pub fn messages(mut self, messages: impl Into<Vec<Message>>) -> Self {
        self.messages = Some(messages.into());
        self
    }
    /// Sets [`messages`](Self::messages) if there is a value.
    pub fn maybe_messages(mut self, messages: Option<impl Into<Vec<Message>>>) -> Self {
        self.messages = messages.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// The id of a space that conversations belong to.
    pub fn space_id(mut self, space_id: impl Into<SpaceId>) -> Self {
        self.space_id = Some(space_id.into());
        self
    }
    /// Sets [`space_id`](Self::space_id) if there is a value.
    pub fn maybe_space_id(mut self, space_id: Option<impl Into<SpaceId>>) -> Self {
        self.space_id = space_id.map(Into::into);
        self
    }
    /// The id of a task that conversations belong to.
    pub fn task_id(mut self, task_id: impl Into<TaskId>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }
    /// Sets [`task_id`](Self::task_id) if there is a value.
    pub fn maybe_task_id(mut self, task_id: Option<impl Into<TaskId>>) -> Self {
        self.task_id = task_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateConversation {
        CreateConversation {
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact: self.contact,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            description: self.description,
            expires_at: self.expires_at,
            messages: self.messages,
            meta: self.meta,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
            space_id: self.space_id,
            task_id: self.task_id,
        }
    }
}
crate::runtime::object!(
    CreateConversation { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default contact = "contact" unless is_none, default
    contact_id = "contactId" unless is_none, default dataset_id = "datasetId" unless
    is_none, default description = "description" unless is_none, default expires_at =
    "expiresAt" unless is_none, default messages = "messages" unless is_none, default
    meta = "meta" unless is_none, default model = "model" unless is_none, default
    moderation = "moderation" unless is_none, default name = "name" unless is_none,
    default privacy = "privacy" unless is_none, default skillset_id = "skillsetId" unless
    is_none, default space_id = "spaceId" unless is_none, default task_id = "taskId"
    unless is_none, }
);
impl crate::runtime::Limited for CreateConversation {}
/// Request to create a session of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateConversationSession {
    /// Lifetime of the token in seconds.
    ///
    /// Limits: at least `1800`, at most `86400`, unless set `3600`.
    #[cfg_attr(feature = "schemars", schemars(rename = "durationInSeconds"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 1800, "maximum" = 86400, "default" = 3600))
    )]
    pub duration_in_seconds: Option<i64>,
}
/// Builds a [`CreateConversationSession`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateConversationSessionBuilder {
    duration_in_seconds: Option<i64>,
}
impl CreateConversationSession {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateConversationSessionBuilder {
        CreateConversationSessionBuilder {
            duration_in_seconds: ::std::default::Default::default(),
        }
    }
}
impl CreateConversationSessionBuilder {
    /// Lifetime of the token in seconds.
    ///
    /// Limits: at least `1800`, at most `86400`, unless set `3600`.
    pub fn duration_in_seconds(mut self, duration_in_seconds: impl Into<i64>) -> Self {
        self.duration_in_seconds = Some(duration_in_seconds.into());
        self
    }
    /// Sets [`duration_in_seconds`](Self::duration_in_seconds) if there is a value.
    pub fn maybe_duration_in_seconds(
        mut self,
        duration_in_seconds: Option<impl Into<i64>>,
    ) -> Self {
        self.duration_in_seconds = duration_in_seconds.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateConversationSession {
        CreateConversationSession {
            duration_in_seconds: self.duration_in_seconds,
        }
    }
}
crate::runtime::object!(
    CreateConversationSession { default duration_in_seconds = "durationInSeconds" unless
    is_none, }
);
impl crate::runtime::Limited for CreateConversationSession {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "durationInSeconds",
            self.duration_in_seconds.as_ref().copied(),
            Some(1800),
            Some(86400),
        )?;
        Ok(())
    }
}
#[cfg(feature = "dataset")]
/// Request to create a dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDataset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The content of the dataset, from which the model knows when to search it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The instruction for the model if records match.
    #[cfg_attr(feature = "schemars", schemars(rename = "matchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub match_instruction: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The instruction for the model if no record matches.
    #[cfg_attr(feature = "schemars", schemars(rename = "mismatchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub mismatch_instruction: Option<String>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The most tokens of a record. Longer texts are split.
    #[cfg_attr(feature = "schemars", schemars(rename = "recordMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub record_max_tokens: Option<i64>,
    /// The reranker of search results.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reranker: Option<String>,
    /// The most records of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxRecords"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_records: Option<i64>,
    /// The most tokens of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_tokens: Option<i64>,
    /// The least score of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMinScore"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_min_score: Option<f64>,
    /// The separators at which files are split into records.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub separators: Option<String>,
    /// The class of the store, which cannot be changed.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub store: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "dataset")]
/// Builds a [`CreateDataset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateDatasetBuilder {
    alias: Option<String>,
    blueprint_id: Option<BlueprintId>,
    description: Option<String>,
    match_instruction: Option<String>,
    meta: Option<Meta>,
    mismatch_instruction: Option<String>,
    name: Option<String>,
    record_max_tokens: Option<i64>,
    reranker: Option<String>,
    search_max_records: Option<i64>,
    search_max_tokens: Option<i64>,
    search_min_score: Option<f64>,
    separators: Option<String>,
    store: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "dataset")]
impl CreateDataset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateDatasetBuilder {
        CreateDatasetBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            match_instruction: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            mismatch_instruction: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            record_max_tokens: ::std::default::Default::default(),
            reranker: ::std::default::Default::default(),
            search_max_records: ::std::default::Default::default(),
            search_max_tokens: ::std::default::Default::default(),
            search_min_score: ::std::default::Default::default(),
            separators: ::std::default::Default::default(),
            store: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl CreateDatasetBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
    /// Sets [`alias`](Self::alias) if there is a value.
    pub fn maybe_alias(mut self, alias: Option<impl Into<String>>) -> Self {
        self.alias = alias.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The content of the dataset, from which the model knows when to search it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The instruction for the model if records match.
    pub fn match_instruction(mut self, match_instruction: impl Into<String>) -> Self {
        self.match_instruction = Some(match_instruction.into());
        self
    }
    /// Sets [`match_instruction`](Self::match_instruction) if there is a value.
    pub fn maybe_match_instruction(
        mut self,
        match_instruction: Option<impl Into<String>>,
    ) -> Self {
        self.match_instruction = match_instruction.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The instruction for the model if no record matches.
    pub fn mismatch_instruction(
        mut self,
        mismatch_instruction: impl Into<String>,
    ) -> Self {
        self.mismatch_instruction = Some(mismatch_instruction.into());
        self
    }
    /// Sets [`mismatch_instruction`](Self::mismatch_instruction) if there is a value.
    pub fn maybe_mismatch_instruction(
        mut self,
        mismatch_instruction: Option<impl Into<String>>,
    ) -> Self {
        self.mismatch_instruction = mismatch_instruction.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The most tokens of a record. Longer texts are split.
    pub fn record_max_tokens(mut self, record_max_tokens: impl Into<i64>) -> Self {
        self.record_max_tokens = Some(record_max_tokens.into());
        self
    }
    /// Sets [`record_max_tokens`](Self::record_max_tokens) if there is a value.
    pub fn maybe_record_max_tokens(
        mut self,
        record_max_tokens: Option<impl Into<i64>>,
    ) -> Self {
        self.record_max_tokens = record_max_tokens.map(Into::into);
        self
    }
    /// The reranker of search results.
    pub fn reranker(mut self, reranker: impl Into<String>) -> Self {
        self.reranker = Some(reranker.into());
        self
    }
    /// Sets [`reranker`](Self::reranker) if there is a value.
    pub fn maybe_reranker(mut self, reranker: Option<impl Into<String>>) -> Self {
        self.reranker = reranker.map(Into::into);
        self
    }
    /// The most records of a search result.
    pub fn search_max_records(mut self, search_max_records: impl Into<i64>) -> Self {
        self.search_max_records = Some(search_max_records.into());
        self
    }
    /// Sets [`search_max_records`](Self::search_max_records) if there is a value.
    pub fn maybe_search_max_records(
        mut self,
        search_max_records: Option<impl Into<i64>>,
    ) -> Self {
        self.search_max_records = search_max_records.map(Into::into);
        self
    }
    /// The most tokens of a search result.
    pub fn search_max_tokens(mut self, search_max_tokens: impl Into<i64>) -> Self {
        self.search_max_tokens = Some(search_max_tokens.into());
        self
    }
    /// Sets [`search_max_tokens`](Self::search_max_tokens) if there is a value.
    pub fn maybe_search_max_tokens(
        mut self,
        search_max_tokens: Option<impl Into<i64>>,
    ) -> Self {
        self.search_max_tokens = search_max_tokens.map(Into::into);
        self
    }
    /// The least score of a search result.
    pub fn search_min_score(mut self, search_min_score: impl Into<f64>) -> Self {
        self.search_min_score = Some(search_min_score.into());
        self
    }
    /// Sets [`search_min_score`](Self::search_min_score) if there is a value.
    pub fn maybe_search_min_score(
        mut self,
        search_min_score: Option<impl Into<f64>>,
    ) -> Self {
        self.search_min_score = search_min_score.map(Into::into);
        self
    }
    /// The separators at which files are split into records.
    pub fn separators(mut self, separators: impl Into<String>) -> Self {
        self.separators = Some(separators.into());
        self
    }
    /// Sets [`separators`](Self::separators) if there is a value.
    pub fn maybe_separators(mut self, separators: Option<impl Into<String>>) -> Self {
        self.separators = separators.map(Into::into);
        self
    }
    /// The class of the store, which cannot be changed.
    pub fn store(mut self, store: impl Into<String>) -> Self {
        self.store = Some(store.into());
        self
    }
    /// Sets [`store`](Self::store) if there is a value.
    pub fn maybe_store(mut self, store: Option<impl Into<String>>) -> Self {
        self.store = store.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateDataset {
        CreateDataset {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            match_instruction: self.match_instruction,
            meta: self.meta,
            mismatch_instruction: self.mismatch_instruction,
            name: self.name,
            record_max_tokens: self.record_max_tokens,
            reranker: self.reranker,
            search_max_records: self.search_max_records,
            search_max_tokens: self.search_max_tokens,
            search_min_score: self.search_min_score,
            separators: self.separators,
            store: self.store,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    CreateDataset { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default description = "description" unless is_none,
    default match_instruction = "matchInstruction" unless is_none, default meta = "meta"
    unless is_none, default mismatch_instruction = "mismatchInstruction" unless is_none,
    default name = "name" unless is_none, default record_max_tokens = "recordMaxTokens"
    unless is_none, default reranker = "reranker" unless is_none, default
    search_max_records = "searchMaxRecords" unless is_none, default search_max_tokens =
    "searchMaxTokens" unless is_none, default search_min_score = "searchMinScore" unless
    is_none, default separators = "separators" unless is_none, default store = "store"
    unless is_none, default visibility = "visibility" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for CreateDataset {}
#[cfg(feature = "file")]
/// Request to create a file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateFile {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The content of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "file")]
/// Builds a [`CreateFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateFileBuilder {
    alias: Option<String>,
    blueprint_id: Option<BlueprintId>,
    description: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "file")]
impl CreateFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateFileBuilder {
        CreateFileBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "file")]
impl CreateFileBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
    /// Sets [`alias`](Self::alias) if there is a value.
    pub fn maybe_alias(mut self, alias: Option<impl Into<String>>) -> Self {
        self.alias = alias.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The content of the file.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name of the file.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateFile {
        CreateFile {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "file")]
crate::runtime::object!(
    CreateFile { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "file")]
impl crate::runtime::Limited for CreateFile {}
#[cfg(feature = "memory")]
/// Request to create a memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreateMemory {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// The subject of the memory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the memory.
    pub text: String,
}
#[cfg(feature = "memory")]
/// Builds a [`CreateMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateMemoryBuilder<text_ = Unset> {
    bot_id: Option<BotId>,
    contact_id: Option<ContactId>,
    description: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    text: text_,
}
#[cfg(feature = "memory")]
impl CreateMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateMemoryBuilder {
        CreateMemoryBuilder {
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: Unset,
        }
    }
}
#[cfg(feature = "memory")]
impl<text_> CreateMemoryBuilder<text_> {
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The id of a contact, the person at the other end of a conversation.
    pub fn contact_id(mut self, contact_id: impl Into<ContactId>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(mut self, contact_id: Option<impl Into<ContactId>>) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The subject of the memory.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the memory.
    pub fn text(self, text: impl Into<String>) -> CreateMemoryBuilder<String> {
        CreateMemoryBuilder {
            text: text.into(),
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateMemory
    where
        text_: crate::runtime::IsSet<String>,
    {
        CreateMemory {
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    CreateMemory { default bot_id = "botId" unless is_none, default contact_id =
    "contactId" unless is_none, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, required
    text = "text", }
);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for CreateMemory {}
#[cfg(feature = "memory")]
crate::runtime::from!(
    CreateMemory { & str : | value | Self::builder().text(value).build(), & String : |
    value | Self::builder().text(value).build(), String : | value | Self::builder()
    .text(value).build(), }
);
/// Request to create a message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreateMessage {
    /// The subject of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<Entity>>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the message.
    pub text: String,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: MessageType,
}
/// Builds a [`CreateMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateMessageBuilder<text_ = Unset, type_ = Unset> {
    description: Option<String>,
    entities: Option<Vec<Entity>>,
    meta: Option<Meta>,
    name: Option<String>,
    text: text_,
    r#type: type_,
}
impl CreateMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateMessageBuilder {
        CreateMessageBuilder {
            description: ::std::default::Default::default(),
            entities: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: Unset,
            r#type: Unset,
        }
    }
}
impl<text_, type_> CreateMessageBuilder<text_, type_> {
    /// The subject of the message.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<Entity>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(mut self, entities: Option<impl Into<Vec<Entity>>>) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the message.
    pub fn text(self, text: impl Into<String>) -> CreateMessageBuilder<String, type_> {
        CreateMessageBuilder {
            text: text.into(),
            description: self.description,
            entities: self.entities,
            meta: self.meta,
            name: self.name,
            r#type: self.r#type,
        }
    }
    /// The type of a message, which is its role.
    pub fn r#type(
        self,
        r#type: impl Into<MessageType>,
    ) -> CreateMessageBuilder<text_, MessageType> {
        CreateMessageBuilder {
            r#type: r#type.into(),
            description: self.description,
            entities: self.entities,
            meta: self.meta,
            name: self.name,
            text: self.text,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateMessage
    where
        text_: crate::runtime::IsSet<String>,
        type_: crate::runtime::IsSet<MessageType>,
    {
        CreateMessage {
            description: self.description,
            entities: self.entities,
            meta: self.meta,
            name: self.name,
            text: crate::runtime::IsSet::value(self.text),
            r#type: crate::runtime::IsSet::value(self.r#type),
        }
    }
}
crate::runtime::object!(
    CreateMessage { default description = "description" unless is_none, default entities
    = "entities" unless is_none, default meta = "meta" unless is_none, default name =
    "name" unless is_none, required text = "text", required r#type = "type", }
);
impl crate::runtime::Limited for CreateMessage {}
/// Request to create messages.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreateMessages {
    /// The messages in order.
    ///
    /// Limits: at least so many: `1`, at most so many: `100`.
    #[cfg_attr(feature = "schemars", schemars(extend("minItems" = 1, "maxItems" = 100)))]
    pub items: Vec<BatchMessage>,
}
/// Builds a [`CreateMessages`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateMessagesBuilder<items_ = Unset> {
    items: items_,
}
impl CreateMessages {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateMessagesBuilder {
        CreateMessagesBuilder {
            items: Unset,
        }
    }
}
impl<items_> CreateMessagesBuilder<items_> {
    /// The messages in order.
    ///
    /// Limits: at least so many: `1`, at most so many: `100`.
    pub fn items(
        self,
        items: impl Into<Vec<BatchMessage>>,
    ) -> CreateMessagesBuilder<Vec<BatchMessage>> {
        CreateMessagesBuilder {
            items: items.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateMessages
    where
        items_: crate::runtime::IsSet<Vec<BatchMessage>>,
    {
        CreateMessages {
            items: crate::runtime::IsSet::value(self.items),
        }
    }
}
crate::runtime::object!(CreateMessages { required items = "items", });
impl crate::runtime::Limited for CreateMessages {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "items",
            Some(&self.items).map(|list| crate::runtime::count(list.len())),
            Some(1),
            Some(100),
        )?;
        Ok(())
    }
}
crate::runtime::from!(
    CreateMessages { Vec < BatchMessage > : | value | Self::builder().items(value)
    .build(), const N[BatchMessage; N] : | value | Self::builder().items(value).build(),
    }
);
#[cfg(feature = "dataset")]
/// Request to create a record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreateRecord {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The source of the text, such as a path or a URL.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// The text of the record.
    pub text: String,
}
#[cfg(feature = "dataset")]
/// Builds a [`CreateRecord`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateRecordBuilder<text_ = Unset> {
    meta: Option<Meta>,
    source: Option<String>,
    text: text_,
}
#[cfg(feature = "dataset")]
impl CreateRecord {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateRecordBuilder {
        CreateRecordBuilder {
            meta: ::std::default::Default::default(),
            source: ::std::default::Default::default(),
            text: Unset,
        }
    }
}
#[cfg(feature = "dataset")]
impl<text_> CreateRecordBuilder<text_> {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The source of the text, such as a path or a URL.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
    /// Sets [`source`](Self::source) if there is a value.
    pub fn maybe_source(mut self, source: Option<impl Into<String>>) -> Self {
        self.source = source.map(Into::into);
        self
    }
    /// The text of the record.
    pub fn text(self, text: impl Into<String>) -> CreateRecordBuilder<String> {
        CreateRecordBuilder {
            text: text.into(),
            meta: self.meta,
            source: self.source,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateRecord
    where
        text_: crate::runtime::IsSet<String>,
    {
        CreateRecord {
            meta: self.meta,
            source: self.source,
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    CreateRecord { default meta = "meta" unless is_none, default source = "source" unless
    is_none, required text = "text", }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for CreateRecord {}
#[cfg(feature = "dataset")]
crate::runtime::from!(
    CreateRecord { & str : | value | Self::builder().text(value).build(), & String : |
    value | Self::builder().text(value).build(), String : | value | Self::builder()
    .text(value).build(), }
);
#[cfg(feature = "secret")]
/// Request to create a secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSecret {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretConfig>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub config: Option<SecretConfig>,
    /// The purpose of the secret.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The scope of a secret - shared by all, or personal to each contact.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretKind>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<SecretKind>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The way in which a secret authenticates a request.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretType>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<SecretType>,
    /// The value of a secret. `Debug` does not show it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretValue>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub value: Option<SecretValue>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "secret")]
/// Builds a [`CreateSecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateSecretBuilder {
    alias: Option<String>,
    blueprint_id: Option<BlueprintId>,
    config: Option<SecretConfig>,
    description: Option<String>,
    kind: Option<SecretKind>,
    meta: Option<Meta>,
    name: Option<String>,
    r#type: Option<SecretType>,
    value: Option<SecretValue>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "secret")]
impl CreateSecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateSecretBuilder {
        CreateSecretBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            config: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            kind: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            r#type: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "secret")]
impl CreateSecretBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
    /// Sets [`alias`](Self::alias) if there is a value.
    pub fn maybe_alias(mut self, alias: Option<impl Into<String>>) -> Self {
        self.alias = alias.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
    pub fn config(mut self, config: impl Into<SecretConfig>) -> Self {
        self.config = Some(config.into());
        self
    }
    /// Sets [`config`](Self::config) if there is a value.
    pub fn maybe_config(mut self, config: Option<impl Into<SecretConfig>>) -> Self {
        self.config = config.map(Into::into);
        self
    }
    /// The purpose of the secret.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The scope of a secret - shared by all, or personal to each contact.
    pub fn kind(mut self, kind: impl Into<SecretKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }
    /// Sets [`kind`](Self::kind) if there is a value.
    pub fn maybe_kind(mut self, kind: Option<impl Into<SecretKind>>) -> Self {
        self.kind = kind.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The way in which a secret authenticates a request.
    pub fn r#type(mut self, r#type: impl Into<SecretType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
    /// Sets [`type`](Self::type) if there is a value.
    pub fn maybe_type(mut self, r#type: Option<impl Into<SecretType>>) -> Self {
        self.r#type = r#type.map(Into::into);
        self
    }
    /// The value of a secret. `Debug` does not show it.
    pub fn value(mut self, value: impl Into<SecretValue>) -> Self {
        self.value = Some(value.into());
        self
    }
    /// Sets [`value`](Self::value) if there is a value.
    pub fn maybe_value(mut self, value: Option<impl Into<SecretValue>>) -> Self {
        self.value = value.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateSecret {
        CreateSecret {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            config: self.config,
            description: self.description,
            kind: self.kind,
            meta: self.meta,
            name: self.name,
            r#type: self.r#type,
            value: self.value,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "secret")]
crate::runtime::object!(
    CreateSecret { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default config = "config" unless is_none, default
    description = "description" unless is_none, default kind = "kind" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    r#type = "type" unless is_none, default value = "value" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "secret")]
impl crate::runtime::Limited for CreateSecret {}
#[cfg(feature = "skillset")]
/// Request to create a skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSkillset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The purpose of the skillset.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "skillset")]
/// Builds a [`CreateSkillset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct CreateSkillsetBuilder {
    alias: Option<String>,
    blueprint_id: Option<BlueprintId>,
    description: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "skillset")]
impl CreateSkillset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> CreateSkillsetBuilder {
        CreateSkillsetBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl CreateSkillsetBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
    /// Sets [`alias`](Self::alias) if there is a value.
    pub fn maybe_alias(mut self, alias: Option<impl Into<String>>) -> Self {
        self.alias = alias.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Some(blueprint_id.into());
        self
    }
    /// Sets [`blueprint_id`](Self::blueprint_id) if there is a value.
    pub fn maybe_blueprint_id(
        mut self,
        blueprint_id: Option<impl Into<BlueprintId>>,
    ) -> Self {
        self.blueprint_id = blueprint_id.map(Into::into);
        self
    }
    /// The purpose of the skillset.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> CreateSkillset {
        CreateSkillset {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    CreateSkillset { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for CreateSkillset {}
#[cfg(feature = "skillset")]
/// The created ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedAbility {
    /// The id of an ability.
    pub id: AbilityId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(CreatedAbility { required id = "id", }, extra : Extra);
/// A created message of a batch.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedBatchMessage {
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    pub id: MessageId,
    /// The id of the caller for the message.
    #[cfg_attr(feature = "schemars", schemars(rename = "originalId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub original_id: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CreatedBatchMessage { null_as_default entities = "entities" unless is_empty, required
    id = "id", default original_id = "originalId" unless is_none, }, extra : Extra
);
/// The created bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedBot {
    /// The id of a bot. Requests also accept its alias.
    pub id: BotId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(CreatedBot { required id = "id", }, extra : Extra);
#[cfg(feature = "contact")]
/// The created contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedContact {
    /// The id of a contact, the person at the other end of a conversation.
    pub id: ContactId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(CreatedContact { required id = "id", }, extra : Extra);
/// The created conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedConversation {
    /// The id of a conversation.
    pub id: ConversationId,
    /// The initial messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Message>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub messages: Vec<Message>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CreatedConversation { required id = "id", null_as_default messages = "messages"
    unless is_empty, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The created dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedDataset {
    /// The id of a dataset, the knowledge that a bot searches.
    pub id: DatasetId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(CreatedDataset { required id = "id", }, extra : Extra);
#[cfg(feature = "file")]
/// The created file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedFile {
    /// The id of a file.
    pub id: FileId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "file")]
crate::runtime::object!(CreatedFile { required id = "id", }, extra : Extra);
#[cfg(feature = "memory")]
/// The created memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedMemory {
    /// The id of a memory of a bot.
    pub id: MemoryId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "memory")]
crate::runtime::object!(CreatedMemory { required id = "id", }, extra : Extra);
/// The created message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedMessage {
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    pub id: MessageId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    CreatedMessage { null_as_default entities = "entities" unless is_empty, required id =
    "id", }, extra : Extra
);
/// The created messages.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedMessages {
    /// The messages, in the order of the request.
    pub items: Vec<CreatedBatchMessage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(CreatedMessages { required items = "items", }, extra : Extra);
#[cfg(feature = "dataset")]
/// The created record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedRecord {
    /// The id of a record.
    pub id: RecordId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(CreatedRecord { required id = "id", }, extra : Extra);
#[cfg(feature = "secret")]
/// The created secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedSecret {
    /// The id of a secret stored in the account, for abilities that call other services.
    pub id: SecretId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "secret")]
crate::runtime::object!(CreatedSecret { required id = "id", }, extra : Extra);
#[cfg(feature = "skillset")]
/// The created skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct CreatedSkillset {
    /// The id of a skillset, a group of abilities.
    pub id: SkillsetId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(CreatedSkillset { required id = "id", }, extra : Extra);
#[cfg(feature = "dataset")]
/// A stored dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The content of the dataset, from which the model knows when to search it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a dataset, the knowledge that a bot searches.
    pub id: DatasetId,
    /// The instruction for the model if records match.
    #[cfg_attr(feature = "schemars", schemars(rename = "matchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub match_instruction: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The instruction for the model if no record matches.
    #[cfg_attr(feature = "schemars", schemars(rename = "mismatchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub mismatch_instruction: Option<String>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The most tokens of a record. Longer texts are split.
    #[cfg_attr(feature = "schemars", schemars(rename = "recordMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub record_max_tokens: Option<i64>,
    /// The reranker of search results.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reranker: Option<String>,
    /// The most records of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxRecords"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_records: Option<i64>,
    /// The most tokens of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_tokens: Option<i64>,
    /// The least score of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMinScore"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_min_score: Option<f64>,
    /// The separators at which files are split into records.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub separators: Option<String>,
    /// The class of the store, which cannot be changed.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub store: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    Dataset { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default created_at = "createdAt" unless is_none,
    default description = "description" unless is_none, required id = "id", default
    match_instruction = "matchInstruction" unless is_none, default meta = "meta" unless
    is_none, default mismatch_instruction = "mismatchInstruction" unless is_none, default
    name = "name" unless is_none, default record_max_tokens = "recordMaxTokens" unless
    is_none, default reranker = "reranker" unless is_none, default search_max_records =
    "searchMaxRecords" unless is_none, default search_max_tokens = "searchMaxTokens"
    unless is_none, default search_min_score = "searchMinScore" unless is_none, default
    separators = "separators" unless is_none, default store = "store" unless is_none,
    default updated_at = "updatedAt" unless is_none, default visibility = "visibility"
    unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The purpose of an attached file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum DatasetFileType {
    #[cfg_attr(feature = "schemars", schemars(rename = "source"))]
    /// The only value.
    #[default]
    Source,
}
#[cfg(feature = "dataset")]
crate::runtime::constant!(DatasetFileType::Source = "source");
#[cfg(feature = "dataset")]
/// A filter by metadata - for each key a value, or a comparison.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DatasetFilter(pub ::std::collections::HashMap<String, FilterValue>);
#[cfg(feature = "dataset")]
crate::runtime::collection!(
    DatasetFilter(::std::collections::HashMap < String, FilterValue >)
);
#[cfg(feature = "dataset")]
crate::runtime::map!(DatasetFilter(::std::collections::HashMap < String, FilterValue >));
/// The id of a dataset, the knowledge that a bot searches.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct DatasetId(String);
crate::runtime::id!(DatasetId(String));
#[cfg(feature = "dataset")]
/// A line of a list of datasets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<DatasetListEvent>")
)]
#[non_exhaustive]
pub enum DatasetListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A dataset. (`item`)
    Item(Timed<Box<Dataset>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "dataset")]
impl DatasetListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "dataset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum DatasetListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "dataset")]
impl crate::runtime::Union for DatasetListEvent {
    type Tag = DatasetListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<DatasetListEventTag> {
        Some(
            match name {
                "error" => DatasetListEventTag::Error,
                "item" => DatasetListEventTag::Item,
                "nop" => DatasetListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: DatasetListEventTag) -> &'static str {
        match tag {
            DatasetListEventTag::Error => "error",
            DatasetListEventTag::Item => "item",
            DatasetListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: DatasetListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                DatasetListEventTag::Error => Self::Error(payload.read()?),
                DatasetListEventTag::Item => Self::Item(payload.read()?),
                DatasetListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A dataset.", of.subschema_for::<Timed<Box<Dataset>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "dataset")]
crate::runtime::union!(DatasetListEvent);
#[cfg(feature = "dataset")]
/// A page of datasets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DatasetPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The datasets. Empty after the last page.
    pub items: Vec<Dataset>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DatasetPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "dataset")]
impl crate::runtime::Page for DatasetPage {
    type Item = Dataset;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Dataset> {
        self.items
    }
}
#[cfg(feature = "dataset")]
/// The result of a search.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DatasetRecords {
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<DatasetId>,
    /// The records, the best match first.
    pub records: Vec<FoundRecord>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DatasetRecords { default id = "id" unless is_none, required records = "records", },
    extra : Extra
);
#[cfg(feature = "skillset")]
/// Request to delete an ability. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteAbility {}
#[cfg(feature = "skillset")]
/// Builds a [`DeleteAbility`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteAbilityBuilder {}
#[cfg(feature = "skillset")]
impl DeleteAbility {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteAbilityBuilder {
        DeleteAbilityBuilder {}
    }
}
#[cfg(feature = "skillset")]
impl DeleteAbilityBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteAbility {
        DeleteAbility {}
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(DeleteAbility {}; refused);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for DeleteAbility {}
/// Request to delete. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteBot {}
/// Builds a [`DeleteBot`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteBotBuilder {}
impl DeleteBot {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteBotBuilder {
        DeleteBotBuilder {}
    }
}
impl DeleteBotBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteBot {
        DeleteBot {}
    }
}
crate::runtime::object!(DeleteBot {}; refused);
impl crate::runtime::Limited for DeleteBot {}
#[cfg(feature = "contact")]
/// Request to delete a contact. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteContact {}
#[cfg(feature = "contact")]
/// Builds a [`DeleteContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteContactBuilder {}
#[cfg(feature = "contact")]
impl DeleteContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteContactBuilder {
        DeleteContactBuilder {}
    }
}
#[cfg(feature = "contact")]
impl DeleteContactBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteContact {
        DeleteContact {}
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(DeleteContact {}; refused);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for DeleteContact {}
/// Request to delete. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteConversation {}
/// Builds a [`DeleteConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteConversationBuilder {}
impl DeleteConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteConversationBuilder {
        DeleteConversationBuilder {}
    }
}
impl DeleteConversationBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteConversation {
        DeleteConversation {}
    }
}
crate::runtime::object!(DeleteConversation {}; refused);
impl crate::runtime::Limited for DeleteConversation {}
#[cfg(feature = "dataset")]
/// Request to delete a dataset. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteDataset {}
#[cfg(feature = "dataset")]
/// Builds a [`DeleteDataset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteDatasetBuilder {}
#[cfg(feature = "dataset")]
impl DeleteDataset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteDatasetBuilder {
        DeleteDatasetBuilder {}
    }
}
#[cfg(feature = "dataset")]
impl DeleteDatasetBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteDataset {
        DeleteDataset {}
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(DeleteDataset {}; refused);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for DeleteDataset {}
#[cfg(feature = "file")]
/// Request to delete a file. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteFile {}
#[cfg(feature = "file")]
/// Builds a [`DeleteFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteFileBuilder {}
#[cfg(feature = "file")]
impl DeleteFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteFileBuilder {
        DeleteFileBuilder {}
    }
}
#[cfg(feature = "file")]
impl DeleteFileBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteFile {
        DeleteFile {}
    }
}
#[cfg(feature = "file")]
crate::runtime::object!(DeleteFile {}; refused);
#[cfg(feature = "file")]
impl crate::runtime::Limited for DeleteFile {}
#[cfg(feature = "memory")]
/// Request to delete a memory. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteMemory {}
#[cfg(feature = "memory")]
/// Builds a [`DeleteMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteMemoryBuilder {}
#[cfg(feature = "memory")]
impl DeleteMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteMemoryBuilder {
        DeleteMemoryBuilder {}
    }
}
#[cfg(feature = "memory")]
impl DeleteMemoryBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteMemory {
        DeleteMemory {}
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(DeleteMemory {}; refused);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for DeleteMemory {}
/// Request to delete. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteMessage {}
/// Builds a [`DeleteMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteMessageBuilder {}
impl DeleteMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteMessageBuilder {
        DeleteMessageBuilder {}
    }
}
impl DeleteMessageBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteMessage {
        DeleteMessage {}
    }
}
crate::runtime::object!(DeleteMessage {}; refused);
impl crate::runtime::Limited for DeleteMessage {}
#[cfg(feature = "dataset")]
/// Request to delete a record. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteRecord {}
#[cfg(feature = "dataset")]
/// Builds a [`DeleteRecord`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteRecordBuilder {}
#[cfg(feature = "dataset")]
impl DeleteRecord {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteRecordBuilder {
        DeleteRecordBuilder {}
    }
}
#[cfg(feature = "dataset")]
impl DeleteRecordBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteRecord {
        DeleteRecord {}
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(DeleteRecord {}; refused);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for DeleteRecord {}
#[cfg(feature = "secret")]
/// Request to delete a secret. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteSecret {}
#[cfg(feature = "secret")]
/// Builds a [`DeleteSecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteSecretBuilder {}
#[cfg(feature = "secret")]
impl DeleteSecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteSecretBuilder {
        DeleteSecretBuilder {}
    }
}
#[cfg(feature = "secret")]
impl DeleteSecretBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteSecret {
        DeleteSecret {}
    }
}
#[cfg(feature = "secret")]
crate::runtime::object!(DeleteSecret {}; refused);
#[cfg(feature = "secret")]
impl crate::runtime::Limited for DeleteSecret {}
#[cfg(feature = "skillset")]
/// Request to delete a skillset. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct DeleteSkillset {}
#[cfg(feature = "skillset")]
/// Builds a [`DeleteSkillset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DeleteSkillsetBuilder {}
#[cfg(feature = "skillset")]
impl DeleteSkillset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DeleteSkillsetBuilder {
        DeleteSkillsetBuilder {}
    }
}
#[cfg(feature = "skillset")]
impl DeleteSkillsetBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DeleteSkillset {
        DeleteSkillset {}
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(DeleteSkillset {}; refused);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for DeleteSkillset {}
#[cfg(feature = "skillset")]
/// The deleted ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedAbility {
    /// The id of an ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<AbilityId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<AbilityId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    DeletedAbility { default id = "id" unless is_none, }, extra : Extra
);
/// The deleted bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedBot {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(DeletedBot { default id = "id" unless is_none, }, extra : Extra);
#[cfg(feature = "contact")]
/// The deleted contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedContact {
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ContactId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    DeletedContact { default id = "id" unless is_none, }, extra : Extra
);
/// The deleted conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedConversation {
    /// The id of a conversation.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ConversationId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    DeletedConversation { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The deleted dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedDataset {
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<DatasetId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DeletedDataset { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "file")]
/// The deleted file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "file")]
crate::runtime::object!(
    DeletedFile { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "memory")]
/// The deleted memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedMemory {
    /// The id of a memory of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MemoryId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MemoryId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    DeletedMemory { default id = "id" unless is_none, }, extra : Extra
);
/// The deleted message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedMessage {
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    DeletedMessage { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The deleted record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedRecord {
    /// The id of a record.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<RecordId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<RecordId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DeletedRecord { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "secret")]
/// The deleted secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedSecret {
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SecretId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "secret")]
crate::runtime::object!(
    DeletedSecret { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "skillset")]
/// The deleted skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DeletedSkillset {
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SkillsetId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    DeletedSkillset { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// Request to detach a file from a dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetachDatasetFile {
    /// True to delete the records that were made from the file.
    #[cfg_attr(feature = "schemars", schemars(rename = "deleteRecords"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub delete_records: Option<bool>,
}
#[cfg(feature = "dataset")]
/// Builds a [`DetachDatasetFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DetachDatasetFileBuilder {
    delete_records: Option<bool>,
}
#[cfg(feature = "dataset")]
impl DetachDatasetFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DetachDatasetFileBuilder {
        DetachDatasetFileBuilder {
            delete_records: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl DetachDatasetFileBuilder {
    /// True to delete the records that were made from the file.
    pub fn delete_records(mut self, delete_records: impl Into<bool>) -> Self {
        self.delete_records = Some(delete_records.into());
        self
    }
    /// Sets [`delete_records`](Self::delete_records) if there is a value.
    pub fn maybe_delete_records(
        mut self,
        delete_records: Option<impl Into<bool>>,
    ) -> Self {
        self.delete_records = delete_records.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DetachDatasetFile {
        DetachDatasetFile {
            delete_records: self.delete_records,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DetachDatasetFile { default delete_records = "deleteRecords" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for DetachDatasetFile {}
#[cfg(feature = "dataset")]
/// The detached file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DetachedDatasetFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    DetachedDatasetFile { default id = "id" unless is_none, }, extra : Extra
);
/// Request to complete a conversation in the background.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DispatchConversation {
    /// The channel for the events. It should be hard to guess. The client generates one if it is unset.
    ///
    /// Limits: at least so many characters: `24`.
    #[cfg_attr(feature = "schemars", schemars(rename = "channelId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ChannelId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 24)))]
    pub channel_id: Option<ChannelId>,
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<EntitySpan>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<EntitySpan>>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The message of the user. Without it the model responds to the stored messages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}
/// Builds a [`DispatchConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DispatchConversationBuilder {
    channel_id: Option<ChannelId>,
    entities: Option<Vec<EntitySpan>>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    limits: Option<Limits>,
    text: Option<String>,
}
impl DispatchConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DispatchConversationBuilder {
        DispatchConversationBuilder {
            channel_id: ::std::default::Default::default(),
            entities: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            limits: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
        }
    }
}
impl DispatchConversationBuilder {
    /// The channel for the events. It should be hard to guess. The client generates one if it is unset.
    ///
    /// Limits: at least so many characters: `24`.
    pub fn channel_id(mut self, channel_id: impl Into<ChannelId>) -> Self {
        self.channel_id = Some(channel_id.into());
        self
    }
    /// Sets [`channel_id`](Self::channel_id) if there is a value.
    pub fn maybe_channel_id(mut self, channel_id: Option<impl Into<ChannelId>>) -> Self {
        self.channel_id = channel_id.map(Into::into);
        self
    }
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<EntitySpan>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(
        mut self,
        entities: Option<impl Into<Vec<EntitySpan>>>,
    ) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The message of the user. Without it the model responds to the stored messages.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DispatchConversation {
        DispatchConversation {
            channel_id: self.channel_id,
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            text: self.text,
        }
    }
}
crate::runtime::object!(
    DispatchConversation { default channel_id = "channelId" unless is_none, default
    entities = "entities" unless is_none, default extensions = "extensions" unless
    is_none, default functions = "functions" unless is_none, default limits = "limits"
    unless is_none, default text = "text" unless is_none, }
);
impl crate::runtime::Limited for DispatchConversation {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "channelId",
            self.channel_id.as_ref().map(|text| crate::runtime::length(text.as_str())),
            Some(24),
            None,
        )?;
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        Ok(())
    }
}
crate::runtime::from!(
    DispatchConversation { & str : | value | Self::builder().text(value).build(), &
    String : | value | Self::builder().text(value).build(), String : | value |
    Self::builder().text(value).build(), }
);
/// Request to complete messages that are not stored in the background.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct DispatchStateless {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The channel for the events. It should be hard to guess. The client generates one if it is unset.
    ///
    /// Limits: at least so many characters: `24`.
    #[cfg_attr(feature = "schemars", schemars(rename = "channelId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ChannelId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 24)))]
    pub channel_id: Option<ChannelId>,
    /// The contact of a conversation, by id or by fingerprint.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ContactReference>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactReference>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// Limits of a completion.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Limits>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub limits: Option<Limits>,
    /// The messages of the conversation, the oldest first.
    pub messages: Vec<Message>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
}
/// Builds a [`DispatchStateless`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DispatchStatelessBuilder<messages_ = Unset> {
    backstory: Option<String>,
    bot_id: Option<BotId>,
    channel_id: Option<ChannelId>,
    contact_id: Option<ContactReference>,
    dataset_id: Option<DatasetId>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    limits: Option<Limits>,
    messages: messages_,
    model: Option<Model>,
    moderation: Option<bool>,
    privacy: Option<bool>,
    skillset_id: Option<SkillsetId>,
}
impl DispatchStateless {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DispatchStatelessBuilder {
        DispatchStatelessBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            channel_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            limits: ::std::default::Default::default(),
            messages: Unset,
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
        }
    }
}
impl<messages_> DispatchStatelessBuilder<messages_> {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The channel for the events. It should be hard to guess. The client generates one if it is unset.
    ///
    /// Limits: at least so many characters: `24`.
    pub fn channel_id(mut self, channel_id: impl Into<ChannelId>) -> Self {
        self.channel_id = Some(channel_id.into());
        self
    }
    /// Sets [`channel_id`](Self::channel_id) if there is a value.
    pub fn maybe_channel_id(mut self, channel_id: Option<impl Into<ChannelId>>) -> Self {
        self.channel_id = channel_id.map(Into::into);
        self
    }
    /// The contact of a conversation, by id or by fingerprint.
    pub fn contact_id(mut self, contact_id: impl Into<ContactReference>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(
        mut self,
        contact_id: Option<impl Into<ContactReference>>,
    ) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }
    /// Sets [`dataset_id`](Self::dataset_id) if there is a value.
    pub fn maybe_dataset_id(mut self, dataset_id: Option<impl Into<DatasetId>>) -> Self {
        self.dataset_id = dataset_id.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// Limits of a completion.
    pub fn limits(mut self, limits: impl Into<Limits>) -> Self {
        self.limits = Some(limits.into());
        self
    }
    /// Sets [`limits`](Self::limits) if there is a value.
    pub fn maybe_limits(mut self, limits: Option<impl Into<Limits>>) -> Self {
        self.limits = limits.map(Into::into);
        self
    }
    /// The messages of the conversation, the oldest first.
    pub fn messages(
        self,
        messages: impl Into<Vec<Message>>,
    ) -> DispatchStatelessBuilder<Vec<Message>> {
        DispatchStatelessBuilder {
            messages: messages.into(),
            backstory: self.backstory,
            bot_id: self.bot_id,
            channel_id: self.channel_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Some(skillset_id.into());
        self
    }
    /// Sets [`skillset_id`](Self::skillset_id) if there is a value.
    pub fn maybe_skillset_id(
        mut self,
        skillset_id: Option<impl Into<SkillsetId>>,
    ) -> Self {
        self.skillset_id = skillset_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> DispatchStateless
    where
        messages_: crate::runtime::IsSet<Vec<Message>>,
    {
        DispatchStateless {
            backstory: self.backstory,
            bot_id: self.bot_id,
            channel_id: self.channel_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            extensions: self.extensions,
            functions: self.functions,
            limits: self.limits,
            messages: crate::runtime::IsSet::value(self.messages),
            model: self.model,
            moderation: self.moderation,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
        }
    }
}
crate::runtime::object!(
    DispatchStateless { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_none, default channel_id = "channelId" unless is_none, default
    contact_id = "contactId" unless is_none, default dataset_id = "datasetId" unless
    is_none, default extensions = "extensions" unless is_none, default functions =
    "functions" unless is_none, default limits = "limits" unless is_none, required
    messages = "messages", default model = "model" unless is_none, default moderation =
    "moderation" unless is_none, default privacy = "privacy" unless is_none, default
    skillset_id = "skillsetId" unless is_none, }
);
impl crate::runtime::Limited for DispatchStateless {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "channelId",
            self.channel_id.as_ref().map(|text| crate::runtime::length(text.as_str())),
            Some(24),
            None,
        )?;
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        crate::runtime::each("limits", self.limits.as_ref())?;
        Ok(())
    }
}
crate::runtime::from!(
    DispatchStateless { Vec < Message > : | value | Self::builder().messages(value)
    .build(), const N[Message; N] : | value | Self::builder().messages(value).build(), }
);
/// The accepted dispatch.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Dispatched {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    #[cfg_attr(feature = "schemars", schemars(rename = "channelId"))]
    pub channel_id: ChannelId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Dispatched { required channel_id = "channelId", }, extra : Extra
);
/// Request to downvote.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Downvote {
    /// The reason for the vote.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<String>,
    /// The weight of the vote.
    ///
    /// Limits: at least `-100`, at most `-1`, unless set `-100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = -100, "maximum" = -1, "default" = -100))
    )]
    pub value: Option<i64>,
}
/// Builds a [`Downvote`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct DownvoteBuilder {
    reason: Option<String>,
    value: Option<i64>,
}
impl Downvote {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> DownvoteBuilder {
        DownvoteBuilder {
            reason: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
        }
    }
}
impl DownvoteBuilder {
    /// The reason for the vote.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
    /// Sets [`reason`](Self::reason) if there is a value.
    pub fn maybe_reason(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }
    /// The weight of the vote.
    ///
    /// Limits: at least `-100`, at most `-1`, unless set `-100`.
    pub fn value(mut self, value: impl Into<i64>) -> Self {
        self.value = Some(value.into());
        self
    }
    /// Sets [`value`](Self::value) if there is a value.
    pub fn maybe_value(mut self, value: Option<impl Into<i64>>) -> Self {
        self.value = value.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Downvote {
        Downvote {
            reason: self.reason,
            value: self.value,
        }
    }
}
crate::runtime::object!(
    Downvote { default reason = "reason" unless is_none, default value = "value" unless
    is_none, }
);
impl crate::runtime::Limited for Downvote {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "value",
            self.value.as_ref().copied(),
            Some(-100),
            Some(-1),
        )?;
        Ok(())
    }
}
/// The end of a response.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The reason why the model stopped.
    pub reason: EndReason,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(End { default reason = "reason", }, extra : Extra);
/// The reason why the model stopped.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend(
            "examples" = ["stop",
            "length",
            "activity",
            "abort",
            "error",
            "iteration"]
        )
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum EndReason {
    /// `stop` on the wire.
    Stop,
    /// `length` on the wire.
    Length,
    /// `activity` on the wire.
    Activity,
    /// `abort` on the wire.
    Abort,
    /// `error` on the wire.
    Error,
    /// `iteration` on the wire.
    Iteration,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl EndReason {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stop => "stop",
            Self::Length => "length",
            Self::Activity => "activity",
            Self::Abort => "abort",
            Self::Error => "error",
            Self::Iteration => "iteration",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for EndReason {
    fn from(value: &str) -> Self {
        match value {
            "stop" => Self::Stop,
            "length" => Self::Length,
            "activity" => Self::Activity,
            "abort" => Self::Abort,
            "error" => Self::Error,
            "iteration" => Self::Iteration,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
/// An unknown value, the empty text: it was missing in a response.
impl Default for EndReason {
    fn default() -> Self {
        Self::from("")
    }
}
crate::runtime::text!(EndReason);
#[cfg(feature = "contact")]
/// Request to find or create a contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct EnsureContact {
    /// Notes on the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    ///
    /// Limits: at least so many characters: `17`.
    #[cfg_attr(feature = "schemars", schemars(extend("minLength" = 17)))]
    pub fingerprint: String,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The phone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// The preferences of the person, in words for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub preferences: Option<String>,
    /// The time at which the program verified the person.
    #[cfg_attr(feature = "schemars", schemars(rename = "verifiedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub verified_at: Option<Timestamp>,
}
#[cfg(feature = "contact")]
/// Builds a [`EnsureContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct EnsureContactBuilder<fingerprint_ = Unset> {
    description: Option<String>,
    email: Option<String>,
    fingerprint: fingerprint_,
    meta: Option<Meta>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
    preferences: Option<String>,
    verified_at: Option<Timestamp>,
}
#[cfg(feature = "contact")]
impl EnsureContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> EnsureContactBuilder {
        EnsureContactBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: Unset,
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            preferences: ::std::default::Default::default(),
            verified_at: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl<fingerprint_> EnsureContactBuilder<fingerprint_> {
    /// Notes on the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    ///
    /// Limits: at least so many characters: `17`.
    pub fn fingerprint(
        self,
        fingerprint: impl Into<String>,
    ) -> EnsureContactBuilder<String> {
        EnsureContactBuilder {
            fingerprint: fingerprint.into(),
            description: self.description,
            email: self.email,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
            preferences: self.preferences,
            verified_at: self.verified_at,
        }
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The phone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// The preferences of the person, in words for the model.
    pub fn preferences(mut self, preferences: impl Into<String>) -> Self {
        self.preferences = Some(preferences.into());
        self
    }
    /// Sets [`preferences`](Self::preferences) if there is a value.
    pub fn maybe_preferences(mut self, preferences: Option<impl Into<String>>) -> Self {
        self.preferences = preferences.map(Into::into);
        self
    }
    /// The time at which the program verified the person.
    pub fn verified_at(mut self, verified_at: impl Into<Timestamp>) -> Self {
        self.verified_at = Some(verified_at.into());
        self
    }
    /// Sets [`verified_at`](Self::verified_at) if there is a value.
    pub fn maybe_verified_at(
        mut self,
        verified_at: Option<impl Into<Timestamp>>,
    ) -> Self {
        self.verified_at = verified_at.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> EnsureContact
    where
        fingerprint_: crate::runtime::IsSet<String>,
    {
        EnsureContact {
            description: self.description,
            email: self.email,
            fingerprint: crate::runtime::IsSet::value(self.fingerprint),
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
            preferences: self.preferences,
            verified_at: self.verified_at,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    EnsureContact { default description = "description" unless is_none, default email =
    "email" unless is_none, required fingerprint = "fingerprint", default meta = "meta"
    unless is_none, default name = "name" unless is_none, default nick = "nick" unless
    is_none, default phone = "phone" unless is_none, default preferences = "preferences"
    unless is_none, default verified_at = "verifiedAt" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for EnsureContact {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "fingerprint",
            Some(&self.fingerprint).map(|text| crate::runtime::length(text.as_str())),
            Some(17),
            None,
        )?;
        Ok(())
    }
}
#[cfg(feature = "contact")]
crate::runtime::from!(
    EnsureContact { & str : | value | Self::builder().fingerprint(value).build(), &
    String : | value | Self::builder().fingerprint(value).build(), String : | value |
    Self::builder().fingerprint(value).build(), }
);
#[cfg(feature = "contact")]
/// The contact, found or created.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct EnsuredContact {
    /// The id of a contact, the person at the other end of a conversation.
    pub id: ContactId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(EnsuredContact { required id = "id", }, extra : Extra);
/// An entity that was recognized in a text.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Offset of the first character.
    pub begin: i64,
    /// Offset after the last character.
    pub end: i64,
    /// The text that replaces an entity.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<EntityReplacement>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub replacement: Option<EntityReplacement>,
    /// The characters in this range.
    pub text: String,
    /// The type of the entity, such as `email` or `person`.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
/// Builds a [`Entity`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct EntityBuilder<begin_ = Unset, end_ = Unset, text_ = Unset, type_ = Unset> {
    begin: begin_,
    end: end_,
    replacement: Option<EntityReplacement>,
    text: text_,
    r#type: type_,
    extra: Extra,
}
impl Entity {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> EntityBuilder {
        EntityBuilder {
            begin: Unset,
            end: Unset,
            replacement: ::std::default::Default::default(),
            text: Unset,
            r#type: Unset,
            extra: ::std::default::Default::default(),
        }
    }
}
impl<begin_, end_, text_, type_> EntityBuilder<begin_, end_, text_, type_> {
    /// Offset of the first character.
    pub fn begin(self, begin: impl Into<i64>) -> EntityBuilder<i64, end_, text_, type_> {
        EntityBuilder {
            begin: begin.into(),
            end: self.end,
            replacement: self.replacement,
            text: self.text,
            r#type: self.r#type,
            extra: self.extra,
        }
    }
    /// Offset after the last character.
    pub fn end(self, end: impl Into<i64>) -> EntityBuilder<begin_, i64, text_, type_> {
        EntityBuilder {
            end: end.into(),
            begin: self.begin,
            replacement: self.replacement,
            text: self.text,
            r#type: self.r#type,
            extra: self.extra,
        }
    }
    /// The text that replaces an entity.
    pub fn replacement(mut self, replacement: impl Into<EntityReplacement>) -> Self {
        self.replacement = Some(replacement.into());
        self
    }
    /// Sets [`replacement`](Self::replacement) if there is a value.
    pub fn maybe_replacement(
        mut self,
        replacement: Option<impl Into<EntityReplacement>>,
    ) -> Self {
        self.replacement = replacement.map(Into::into);
        self
    }
    /// The characters in this range.
    pub fn text(
        self,
        text: impl Into<String>,
    ) -> EntityBuilder<begin_, end_, String, type_> {
        EntityBuilder {
            text: text.into(),
            begin: self.begin,
            end: self.end,
            replacement: self.replacement,
            r#type: self.r#type,
            extra: self.extra,
        }
    }
    /// The type of the entity, such as `email` or `person`.
    pub fn r#type(
        self,
        r#type: impl Into<String>,
    ) -> EntityBuilder<begin_, end_, text_, String> {
        EntityBuilder {
            r#type: r#type.into(),
            begin: self.begin,
            end: self.end,
            replacement: self.replacement,
            text: self.text,
            extra: self.extra,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Entity
    where
        begin_: crate::runtime::IsSet<i64>,
        end_: crate::runtime::IsSet<i64>,
        text_: crate::runtime::IsSet<String>,
        type_: crate::runtime::IsSet<String>,
    {
        Entity {
            begin: crate::runtime::IsSet::value(self.begin),
            end: crate::runtime::IsSet::value(self.end),
            replacement: self.replacement,
            text: crate::runtime::IsSet::value(self.text),
            r#type: crate::runtime::IsSet::value(self.r#type),
            extra: self.extra,
        }
    }
}
crate::runtime::object!(
    Entity { default begin = "begin", default end = "end", default replacement =
    "replacement" unless is_none, default text = "text", default r#type = "type", },
    extra unless is_outside_event : Extra
);
/// The text that replaces an entity.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct EntityReplacement {
    /// Offset of the first character.
    pub begin: i64,
    /// Offset after the last character.
    pub end: i64,
    /// The characters in this range.
    pub text: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
/// Builds a [`EntityReplacement`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct EntityReplacementBuilder<begin_ = Unset, end_ = Unset, text_ = Unset> {
    begin: begin_,
    end: end_,
    text: text_,
    extra: Extra,
}
impl EntityReplacement {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> EntityReplacementBuilder {
        EntityReplacementBuilder {
            begin: Unset,
            end: Unset,
            text: Unset,
            extra: ::std::default::Default::default(),
        }
    }
}
impl<begin_, end_, text_> EntityReplacementBuilder<begin_, end_, text_> {
    /// Offset of the first character.
    pub fn begin(
        self,
        begin: impl Into<i64>,
    ) -> EntityReplacementBuilder<i64, end_, text_> {
        EntityReplacementBuilder {
            begin: begin.into(),
            end: self.end,
            text: self.text,
            extra: self.extra,
        }
    }
    /// Offset after the last character.
    pub fn end(
        self,
        end: impl Into<i64>,
    ) -> EntityReplacementBuilder<begin_, i64, text_> {
        EntityReplacementBuilder {
            end: end.into(),
            begin: self.begin,
            text: self.text,
            extra: self.extra,
        }
    }
    /// The characters in this range.
    pub fn text(
        self,
        text: impl Into<String>,
    ) -> EntityReplacementBuilder<begin_, end_, String> {
        EntityReplacementBuilder {
            text: text.into(),
            begin: self.begin,
            end: self.end,
            extra: self.extra,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> EntityReplacement
    where
        begin_: crate::runtime::IsSet<i64>,
        end_: crate::runtime::IsSet<i64>,
        text_: crate::runtime::IsSet<String>,
    {
        EntityReplacement {
            begin: crate::runtime::IsSet::value(self.begin),
            end: crate::runtime::IsSet::value(self.end),
            text: crate::runtime::IsSet::value(self.text),
            extra: self.extra,
        }
    }
}
crate::runtime::object!(
    EntityReplacement { default begin = "begin", default end = "end", default text =
    "text", }, extra unless is_outside_event : Extra
);
/// The range of an entity in the text of a request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct EntitySpan {
    /// Offset of the first character.
    pub begin: i64,
    /// Offset after the last character.
    pub end: i64,
}
/// Builds a [`EntitySpan`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct EntitySpanBuilder<begin_ = Unset, end_ = Unset> {
    begin: begin_,
    end: end_,
}
impl EntitySpan {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> EntitySpanBuilder {
        EntitySpanBuilder {
            begin: Unset,
            end: Unset,
        }
    }
}
impl<begin_, end_> EntitySpanBuilder<begin_, end_> {
    /// Offset of the first character.
    pub fn begin(self, begin: impl Into<i64>) -> EntitySpanBuilder<i64, end_> {
        EntitySpanBuilder {
            begin: begin.into(),
            end: self.end,
        }
    }
    /// Offset after the last character.
    pub fn end(self, end: impl Into<i64>) -> EntitySpanBuilder<begin_, i64> {
        EntitySpanBuilder {
            end: end.into(),
            begin: self.begin,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> EntitySpan
    where
        begin_: crate::runtime::IsSet<i64>,
        end_: crate::runtime::IsSet<i64>,
    {
        EntitySpan {
            begin: crate::runtime::IsSet::value(self.begin),
            end: crate::runtime::IsSet::value(self.end),
        }
    }
}
crate::runtime::object!(EntitySpan { required begin = "begin", required end = "end", });
/// The body of every error response.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorBody {
    /// The code of an error, for programs to match on.
    pub code: ErrorCode,
    /// The kind of a conflict, such as `authorization_required`, which needs the user to visit `url`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub error: Option<String>,
    /// The message of the error, for people to read.
    pub message: String,
    /// The URL at which the user grants the missing authorization.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub url: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ErrorBody { default code = "code", default error = "error" unless is_none, required
    message = "message", default url = "url" unless is_none, }, extra : Extra
);
/// The code of an error, for programs to match on.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend(
            "examples" = ["BAD_REQUEST",
            "NOT_AUTHENTICATED",
            "NO_SUBSCRIPTION",
            "NOT_AUTHORIZED",
            "NOT_FOUND",
            "METHOD_NOT_ALLOWED",
            "TIMEOUT",
            "CONFLICT",
            "UNPROCESSABLE_ENTITY",
            "TOO_MANY_REQUESTS",
            "LIMITS_REACHED",
            "INTERNAL_SERVER_ERROR",
            "NOT_IMPLEMENTED",
            "BAD_GATEWAY",
            "SERVICE_UNAVAILABLE",
            "GATEWAY_TIMEOUT",
            "GENERIC_ERROR",
            "CONTENT_MODERATION",
            "AbortError",
            "no_message_received_aborted"]
        )
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `BAD_REQUEST` on the wire.
    BadRequest,
    /// `NOT_AUTHENTICATED` on the wire.
    NotAuthenticated,
    /// `NO_SUBSCRIPTION` on the wire.
    NoSubscription,
    /// `NOT_AUTHORIZED` on the wire.
    NotAuthorized,
    /// `NOT_FOUND` on the wire.
    NotFound,
    /// `METHOD_NOT_ALLOWED` on the wire.
    MethodNotAllowed,
    /// `TIMEOUT` on the wire.
    Timeout,
    /// `CONFLICT` on the wire.
    Conflict,
    /// `UNPROCESSABLE_ENTITY` on the wire.
    UnprocessableEntity,
    /// `TOO_MANY_REQUESTS` on the wire.
    TooManyRequests,
    /// `LIMITS_REACHED` on the wire.
    LimitsReached,
    /// `INTERNAL_SERVER_ERROR` on the wire.
    InternalServerError,
    /// `NOT_IMPLEMENTED` on the wire.
    NotImplemented,
    /// `BAD_GATEWAY` on the wire.
    BadGateway,
    /// `SERVICE_UNAVAILABLE` on the wire.
    ServiceUnavailable,
    /// `GATEWAY_TIMEOUT` on the wire.
    GatewayTimeout,
    /// `GENERIC_ERROR` on the wire.
    GenericError,
    /// `CONTENT_MODERATION` on the wire.
    ContentModeration,
    /// `AbortError` on the wire.
    AbortError,
    /// `no_message_received_aborted` on the wire.
    NoMessageReceivedAborted,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl ErrorCode {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BadRequest => "BAD_REQUEST",
            Self::NotAuthenticated => "NOT_AUTHENTICATED",
            Self::NoSubscription => "NO_SUBSCRIPTION",
            Self::NotAuthorized => "NOT_AUTHORIZED",
            Self::NotFound => "NOT_FOUND",
            Self::MethodNotAllowed => "METHOD_NOT_ALLOWED",
            Self::Timeout => "TIMEOUT",
            Self::Conflict => "CONFLICT",
            Self::UnprocessableEntity => "UNPROCESSABLE_ENTITY",
            Self::TooManyRequests => "TOO_MANY_REQUESTS",
            Self::LimitsReached => "LIMITS_REACHED",
            Self::InternalServerError => "INTERNAL_SERVER_ERROR",
            Self::NotImplemented => "NOT_IMPLEMENTED",
            Self::BadGateway => "BAD_GATEWAY",
            Self::ServiceUnavailable => "SERVICE_UNAVAILABLE",
            Self::GatewayTimeout => "GATEWAY_TIMEOUT",
            Self::GenericError => "GENERIC_ERROR",
            Self::ContentModeration => "CONTENT_MODERATION",
            Self::AbortError => "AbortError",
            Self::NoMessageReceivedAborted => "no_message_received_aborted",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for ErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "BAD_REQUEST" => Self::BadRequest,
            "NOT_AUTHENTICATED" => Self::NotAuthenticated,
            "NO_SUBSCRIPTION" => Self::NoSubscription,
            "NOT_AUTHORIZED" => Self::NotAuthorized,
            "NOT_FOUND" => Self::NotFound,
            "METHOD_NOT_ALLOWED" => Self::MethodNotAllowed,
            "TIMEOUT" => Self::Timeout,
            "CONFLICT" => Self::Conflict,
            "UNPROCESSABLE_ENTITY" => Self::UnprocessableEntity,
            "TOO_MANY_REQUESTS" => Self::TooManyRequests,
            "LIMITS_REACHED" => Self::LimitsReached,
            "INTERNAL_SERVER_ERROR" => Self::InternalServerError,
            "NOT_IMPLEMENTED" => Self::NotImplemented,
            "BAD_GATEWAY" => Self::BadGateway,
            "SERVICE_UNAVAILABLE" => Self::ServiceUnavailable,
            "GATEWAY_TIMEOUT" => Self::GatewayTimeout,
            "GENERIC_ERROR" => Self::GenericError,
            "CONTENT_MODERATION" => Self::ContentModeration,
            "AbortError" => Self::AbortError,
            "no_message_received_aborted" => Self::NoMessageReceivedAborted,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
/// An unknown value, the empty text: it was missing in a response.
impl Default for ErrorCode {
    fn default() -> Self {
        Self::from("")
    }
}
crate::runtime::text!(ErrorCode);
/// An event of a completion, or of a message that is sent or received.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<Event>")
)]
#[non_exhaustive]
pub enum Event {
    /// The response was aborted. (`abort`)
    Abort(Timed<Box<Abort>>),
    /// A chunk of audio. (`audio`)
    Audio(Timed<Box<Audio>>),
    /// Compaction of old messages begins. (`compactionBegin`)
    CompactionBegin(Timed<Box<CompactionPlan>>),
    /// Compaction of old messages has ended. (`compactionEnd`)
    CompactionEnd(Timed<Box<CompactionOutcome>>),
    /// An iteration of the model begins. (`completeBegin`)
    CompleteBegin(Timed<Box<Round>>),
    /// An iteration of the model has ended. (`completeEnd`)
    CompleteEnd(Timed<Box<Round>>),
    /// An error. A result may follow it. (`error`)
    Error(Timed<Box<StreamError>>),
    /// Intent detection begins. (`intentDetectionBegin`)
    IntentDetectionBegin(Timed<Box<IntentDetection>>),
    /// Intent detection has ended. (`intentDetectionEnd`)
    IntentDetectionEnd(Timed<Box<IntentDetection>>),
    /// A whole message - of the bot, of a tool, or of reasoning. (`message`)
    Message(Timed<Box<Message>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// A tool call of the platform begins. (`operationBegin`)
    OperationBegin(Timed<Box<ToolUse>>),
    /// A tool call of the platform has ended. (`operationEnd`)
    OperationEnd(Timed<Box<ToolUse>>),
    /// Keep-alive event of a completion. (`ping`)
    Ping(Timed<Box<KeepAlive>>),
    /// Progress of a long task. (`progressReport`)
    ProgressReport(Timed<Box<Progress>>),
    /// A token of the model's reasoning. (`reasoningToken`)
    ReasoningToken(Timed<Token>),
    /// The response is complete. (`receiveResult`)
    ReceiveResult(Timed<Box<StreamResult>>),
    /// The result of the operation, which is the last event. (`result`)
    Result(Timed<Box<StreamResult>>),
    /// The message of the user has been stored. (`sendResult`)
    SendResult(Timed<Box<SendResult>>),
    /// A token of the response. (`token`)
    Token(Timed<Token>),
    /// Usage of a model. (`usage`)
    Usage(Timed<Box<ModelUsage>>),
    /// The server waits on a channel for the result of a function. (`waitForChannelMessageBegin`)
    WaitForChannelMessageBegin(Timed<Box<ChannelWait>>),
    /// The server has received the result of a function. (`waitForChannelMessageEnd`)
    WaitForChannelMessageEnd(Timed<Box<ChannelReply>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl Event {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Abort(_) => "abort",
            Self::Audio(_) => "audio",
            Self::CompactionBegin(_) => "compactionBegin",
            Self::CompactionEnd(_) => "compactionEnd",
            Self::CompleteBegin(_) => "completeBegin",
            Self::CompleteEnd(_) => "completeEnd",
            Self::Error(_) => "error",
            Self::IntentDetectionBegin(_) => "intentDetectionBegin",
            Self::IntentDetectionEnd(_) => "intentDetectionEnd",
            Self::Message(_) => "message",
            Self::Nop(_) => "nop",
            Self::OperationBegin(_) => "operationBegin",
            Self::OperationEnd(_) => "operationEnd",
            Self::Ping(_) => "ping",
            Self::ProgressReport(_) => "progressReport",
            Self::ReasoningToken(_) => "reasoningToken",
            Self::ReceiveResult(_) => "receiveResult",
            Self::Result(_) => "result",
            Self::SendResult(_) => "sendResult",
            Self::Token(_) => "token",
            Self::Usage(_) => "usage",
            Self::WaitForChannelMessageBegin(_) => "waitForChannelMessageBegin",
            Self::WaitForChannelMessageEnd(_) => "waitForChannelMessageEnd",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Abort(event) => event.created_at,
            Self::Audio(event) => event.created_at,
            Self::CompactionBegin(event) => event.created_at,
            Self::CompactionEnd(event) => event.created_at,
            Self::CompleteBegin(event) => event.created_at,
            Self::CompleteEnd(event) => event.created_at,
            Self::Error(event) => event.created_at,
            Self::IntentDetectionBegin(event) => event.created_at,
            Self::IntentDetectionEnd(event) => event.created_at,
            Self::Message(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::OperationBegin(event) => event.created_at,
            Self::OperationEnd(event) => event.created_at,
            Self::Ping(event) => event.created_at,
            Self::ProgressReport(event) => event.created_at,
            Self::ReasoningToken(event) => event.created_at,
            Self::ReceiveResult(event) => event.created_at,
            Self::Result(event) => event.created_at,
            Self::SendResult(event) => event.created_at,
            Self::Token(event) => event.created_at,
            Self::Usage(event) => event.created_at,
            Self::WaitForChannelMessageBegin(event) => event.created_at,
            Self::WaitForChannelMessageEnd(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum EventTag {
    Abort,
    Audio,
    CompactionBegin,
    CompactionEnd,
    CompleteBegin,
    CompleteEnd,
    Error,
    IntentDetectionBegin,
    IntentDetectionEnd,
    Message,
    Nop,
    OperationBegin,
    OperationEnd,
    Ping,
    ProgressReport,
    ReasoningToken,
    ReceiveResult,
    Result,
    SendResult,
    Token,
    Usage,
    WaitForChannelMessageBegin,
    WaitForChannelMessageEnd,
}
impl crate::runtime::Union for Event {
    type Tag = EventTag;
    const ENDS_WITH_RESULT: bool = true;
    fn tag(name: &str) -> Option<EventTag> {
        Some(
            match name {
                "abort" => EventTag::Abort,
                "audio" => EventTag::Audio,
                "compactionBegin" => EventTag::CompactionBegin,
                "compactionEnd" => EventTag::CompactionEnd,
                "completeBegin" => EventTag::CompleteBegin,
                "completeEnd" => EventTag::CompleteEnd,
                "error" => EventTag::Error,
                "intentDetectionBegin" => EventTag::IntentDetectionBegin,
                "intentDetectionEnd" => EventTag::IntentDetectionEnd,
                "message" => EventTag::Message,
                "nop" => EventTag::Nop,
                "operationBegin" => EventTag::OperationBegin,
                "operationEnd" => EventTag::OperationEnd,
                "ping" => EventTag::Ping,
                "progressReport" => EventTag::ProgressReport,
                "reasoningToken" => EventTag::ReasoningToken,
                "receiveResult" => EventTag::ReceiveResult,
                "result" => EventTag::Result,
                "sendResult" => EventTag::SendResult,
                "token" => EventTag::Token,
                "usage" => EventTag::Usage,
                "waitForChannelMessageBegin" => EventTag::WaitForChannelMessageBegin,
                "waitForChannelMessageEnd" => EventTag::WaitForChannelMessageEnd,
                _ => return None,
            },
        )
    }
    fn name_of(tag: EventTag) -> &'static str {
        match tag {
            EventTag::Abort => "abort",
            EventTag::Audio => "audio",
            EventTag::CompactionBegin => "compactionBegin",
            EventTag::CompactionEnd => "compactionEnd",
            EventTag::CompleteBegin => "completeBegin",
            EventTag::CompleteEnd => "completeEnd",
            EventTag::Error => "error",
            EventTag::IntentDetectionBegin => "intentDetectionBegin",
            EventTag::IntentDetectionEnd => "intentDetectionEnd",
            EventTag::Message => "message",
            EventTag::Nop => "nop",
            EventTag::OperationBegin => "operationBegin",
            EventTag::OperationEnd => "operationEnd",
            EventTag::Ping => "ping",
            EventTag::ProgressReport => "progressReport",
            EventTag::ReasoningToken => "reasoningToken",
            EventTag::ReceiveResult => "receiveResult",
            EventTag::Result => "result",
            EventTag::SendResult => "sendResult",
            EventTag::Token => "token",
            EventTag::Usage => "usage",
            EventTag::WaitForChannelMessageBegin => "waitForChannelMessageBegin",
            EventTag::WaitForChannelMessageEnd => "waitForChannelMessageEnd",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: EventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                EventTag::Abort => Self::Abort(payload.read()?),
                EventTag::Audio => Self::Audio(payload.read()?),
                EventTag::CompactionBegin => Self::CompactionBegin(payload.read()?),
                EventTag::CompactionEnd => Self::CompactionEnd(payload.read()?),
                EventTag::CompleteBegin => Self::CompleteBegin(payload.read()?),
                EventTag::CompleteEnd => Self::CompleteEnd(payload.read()?),
                EventTag::Error => Self::Error(payload.read()?),
                EventTag::IntentDetectionBegin => {
                    Self::IntentDetectionBegin(payload.read()?)
                }
                EventTag::IntentDetectionEnd => Self::IntentDetectionEnd(payload.read()?),
                EventTag::Message => Self::Message(payload.read()?),
                EventTag::Nop => Self::Nop(payload.read()?),
                EventTag::OperationBegin => Self::OperationBegin(payload.read()?),
                EventTag::OperationEnd => Self::OperationEnd(payload.read()?),
                EventTag::Ping => Self::Ping(payload.read()?),
                EventTag::ProgressReport => Self::ProgressReport(payload.read()?),
                EventTag::ReasoningToken => Self::ReasoningToken(payload.read()?),
                EventTag::ReceiveResult => Self::ReceiveResult(payload.read()?),
                EventTag::Result => Self::Result(payload.read()?),
                EventTag::SendResult => Self::SendResult(payload.read()?),
                EventTag::Token => Self::Token(payload.read()?),
                EventTag::Usage => Self::Usage(payload.read()?),
                EventTag::WaitForChannelMessageBegin => {
                    Self::WaitForChannelMessageBegin(payload.read()?)
                }
                EventTag::WaitForChannelMessageEnd => {
                    Self::WaitForChannelMessageEnd(payload.read()?)
                }
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Abort(event) => (&mut event.created_at, &mut event.beside),
            Self::Audio(event) => (&mut event.created_at, &mut event.beside),
            Self::CompactionBegin(event) => (&mut event.created_at, &mut event.beside),
            Self::CompactionEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::CompleteBegin(event) => (&mut event.created_at, &mut event.beside),
            Self::CompleteEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::IntentDetectionBegin(event) => {
                (&mut event.created_at, &mut event.beside)
            }
            Self::IntentDetectionEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::Message(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::OperationBegin(event) => (&mut event.created_at, &mut event.beside),
            Self::OperationEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::Ping(event) => (&mut event.created_at, &mut event.beside),
            Self::ProgressReport(event) => (&mut event.created_at, &mut event.beside),
            Self::ReasoningToken(event) => (&mut event.created_at, &mut event.beside),
            Self::ReceiveResult(event) => (&mut event.created_at, &mut event.beside),
            Self::Result(event) => (&mut event.created_at, &mut event.beside),
            Self::SendResult(event) => (&mut event.created_at, &mut event.beside),
            Self::Token(event) => (&mut event.created_at, &mut event.beside),
            Self::Usage(event) => (&mut event.created_at, &mut event.beside),
            Self::WaitForChannelMessageBegin(event) => {
                (&mut event.created_at, &mut event.beside)
            }
            Self::WaitForChannelMessageEnd(event) => {
                (&mut event.created_at, &mut event.beside)
            }
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Abort(event) => event.write("abort", serializer),
            Self::Audio(event) => event.write("audio", serializer),
            Self::CompactionBegin(event) => event.write("compactionBegin", serializer),
            Self::CompactionEnd(event) => event.write("compactionEnd", serializer),
            Self::CompleteBegin(event) => event.write("completeBegin", serializer),
            Self::CompleteEnd(event) => event.write("completeEnd", serializer),
            Self::Error(event) => event.write("error", serializer),
            Self::IntentDetectionBegin(event) => {
                event.write("intentDetectionBegin", serializer)
            }
            Self::IntentDetectionEnd(event) => {
                event.write("intentDetectionEnd", serializer)
            }
            Self::Message(event) => event.write("message", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::OperationBegin(event) => event.write("operationBegin", serializer),
            Self::OperationEnd(event) => event.write("operationEnd", serializer),
            Self::Ping(event) => event.write("ping", serializer),
            Self::ProgressReport(event) => event.write("progressReport", serializer),
            Self::ReasoningToken(event) => event.write("reasoningToken", serializer),
            Self::ReceiveResult(event) => event.write("receiveResult", serializer),
            Self::Result(event) => event.write("result", serializer),
            Self::SendResult(event) => event.write("sendResult", serializer),
            Self::Token(event) => event.write("token", serializer),
            Self::Usage(event) => event.write("usage", serializer),
            Self::WaitForChannelMessageBegin(event) => {
                event.write("waitForChannelMessageBegin", serializer)
            }
            Self::WaitForChannelMessageEnd(event) => {
                event.write("waitForChannelMessageEnd", serializer)
            }
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Ping(_) => crate::runtime::Role::KeepAlive,
            Self::Result(_) => crate::runtime::Role::Result,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            Self::Unknown(event) if matches!(event.name(), "result") => {
                crate::runtime::Role::LostResult(event.problem().unwrap_or_default())
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "abort",
                "The response was aborted.",
                of.subschema_for::<Timed<Box<Abort>>>(),
            ),
            ("audio", "A chunk of audio.", of.subschema_for::<Timed<Box<Audio>>>()),
            (
                "compactionBegin",
                "Compaction of old messages begins.",
                of.subschema_for::<Timed<Box<CompactionPlan>>>(),
            ),
            (
                "compactionEnd",
                "Compaction of old messages has ended.",
                of.subschema_for::<Timed<Box<CompactionOutcome>>>(),
            ),
            (
                "completeBegin",
                "An iteration of the model begins.",
                of.subschema_for::<Timed<Box<Round>>>(),
            ),
            (
                "completeEnd",
                "An iteration of the model has ended.",
                of.subschema_for::<Timed<Box<Round>>>(),
            ),
            (
                "error",
                "An error. A result may follow it.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            (
                "intentDetectionBegin",
                "Intent detection begins.",
                of.subschema_for::<Timed<Box<IntentDetection>>>(),
            ),
            (
                "intentDetectionEnd",
                "Intent detection has ended.",
                of.subschema_for::<Timed<Box<IntentDetection>>>(),
            ),
            (
                "message",
                "A whole message - of the bot, of a tool, or of reasoning.",
                of.subschema_for::<Timed<Box<Message>>>(),
            ),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
            (
                "operationBegin",
                "A tool call of the platform begins.",
                of.subschema_for::<Timed<Box<ToolUse>>>(),
            ),
            (
                "operationEnd",
                "A tool call of the platform has ended.",
                of.subschema_for::<Timed<Box<ToolUse>>>(),
            ),
            (
                "ping",
                "Keep-alive event of a completion.",
                of.subschema_for::<Timed<Box<KeepAlive>>>(),
            ),
            (
                "progressReport",
                "Progress of a long task.",
                of.subschema_for::<Timed<Box<Progress>>>(),
            ),
            (
                "reasoningToken",
                "A token of the model's reasoning.",
                of.subschema_for::<Timed<Token>>(),
            ),
            (
                "receiveResult",
                "The response is complete.",
                of.subschema_for::<Timed<Box<StreamResult>>>(),
            ),
            (
                "result",
                "The result of the operation, which is the last event.",
                of.subschema_for::<Timed<Box<StreamResult>>>(),
            ),
            (
                "sendResult",
                "The message of the user has been stored.",
                of.subschema_for::<Timed<Box<SendResult>>>(),
            ),
            ("token", "A token of the response.", of.subschema_for::<Timed<Token>>()),
            ("usage", "Usage of a model.", of.subschema_for::<Timed<Box<ModelUsage>>>()),
            (
                "waitForChannelMessageBegin",
                "The server waits on a channel for the result of a function.",
                of.subschema_for::<Timed<Box<ChannelWait>>>(),
            ),
            (
                "waitForChannelMessageEnd",
                "The server has received the result of a function.",
                of.subschema_for::<Timed<Box<ChannelReply>>>(),
            ),
        ])
    }
}
crate::runtime::union!(Event);
#[cfg(feature = "skillset")]
/// Request to execute an ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExecuteAbility {
    /// The contact on whose behalf the ability is executed.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// The input, as the model would write it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub input: Option<String>,
}
#[cfg(feature = "skillset")]
/// Builds a [`ExecuteAbility`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExecuteAbilityBuilder {
    contact_id: Option<ContactId>,
    input: Option<String>,
}
#[cfg(feature = "skillset")]
impl ExecuteAbility {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExecuteAbilityBuilder {
        ExecuteAbilityBuilder {
            contact_id: ::std::default::Default::default(),
            input: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl ExecuteAbilityBuilder {
    /// The contact on whose behalf the ability is executed.
    pub fn contact_id(mut self, contact_id: impl Into<ContactId>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(mut self, contact_id: Option<impl Into<ContactId>>) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The input, as the model would write it.
    pub fn input(mut self, input: impl Into<String>) -> Self {
        self.input = Some(input.into());
        self
    }
    /// Sets [`input`](Self::input) if there is a value.
    pub fn maybe_input(mut self, input: Option<impl Into<String>>) -> Self {
        self.input = input.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExecuteAbility {
        ExecuteAbility {
            contact_id: self.contact_id,
            input: self.input,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    ExecuteAbility { default contact_id = "contactId" unless is_none, default input =
    "input" unless is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for ExecuteAbility {}
/// The result of an ability or a function.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Execution {
    /// The reason of the failure.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub error: Option<String>,
    /// The messages of the run, the oldest first.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Message>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub messages: Vec<Message>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The result, any JSON value.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub result: Option<::serde_json::Value>,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Execution { default error = "error" unless is_none, null_as_default messages =
    "messages" unless is_empty, default meta = "meta" unless is_none, default result =
    "result" unless is_none, default usage = "usage" unless is_none, }, extra : Extra
);
/// An event of the execution of an ability or a function.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ExecutionEvent>")
)]
#[non_exhaustive]
pub enum ExecutionEvent {
    /// The run was aborted. (`abort`)
    Abort(Timed<Box<Abort>>),
    /// An iteration of the model begins. (`completeBegin`)
    CompleteBegin(Timed<Box<Round>>),
    /// An iteration of the model has ended. (`completeEnd`)
    CompleteEnd(Timed<Box<Round>>),
    /// An error. A result may follow it. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A whole message. (`message`)
    Message(Timed<Box<Message>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// A tool call of the platform begins. (`operationBegin`)
    OperationBegin(Timed<Box<ToolUse>>),
    /// A tool call of the platform has ended. (`operationEnd`)
    OperationEnd(Timed<Box<ToolUse>>),
    /// Keep-alive event. (`ping`)
    Ping(Timed<Box<KeepAlive>>),
    /// Progress of a long task. (`progressReport`)
    ProgressReport(Timed<Box<Progress>>),
    /// A token of the model's reasoning. (`reasoningToken`)
    ReasoningToken(Timed<Token>),
    /// The result, which is the last event. (`result`)
    Result(Timed<Box<Execution>>),
    /// A token of a response. (`token`)
    Token(Timed<Token>),
    /// Usage of a model. (`usage`)
    Usage(Timed<Box<ModelUsage>>),
    /// The server waits on a channel for the result of a function. (`waitForChannelMessageBegin`)
    WaitForChannelMessageBegin(Timed<Box<ChannelWait>>),
    /// The server has received the result of a function. (`waitForChannelMessageEnd`)
    WaitForChannelMessageEnd(Timed<Box<ChannelReply>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl ExecutionEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Abort(_) => "abort",
            Self::CompleteBegin(_) => "completeBegin",
            Self::CompleteEnd(_) => "completeEnd",
            Self::Error(_) => "error",
            Self::Message(_) => "message",
            Self::Nop(_) => "nop",
            Self::OperationBegin(_) => "operationBegin",
            Self::OperationEnd(_) => "operationEnd",
            Self::Ping(_) => "ping",
            Self::ProgressReport(_) => "progressReport",
            Self::ReasoningToken(_) => "reasoningToken",
            Self::Result(_) => "result",
            Self::Token(_) => "token",
            Self::Usage(_) => "usage",
            Self::WaitForChannelMessageBegin(_) => "waitForChannelMessageBegin",
            Self::WaitForChannelMessageEnd(_) => "waitForChannelMessageEnd",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Abort(event) => event.created_at,
            Self::CompleteBegin(event) => event.created_at,
            Self::CompleteEnd(event) => event.created_at,
            Self::Error(event) => event.created_at,
            Self::Message(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::OperationBegin(event) => event.created_at,
            Self::OperationEnd(event) => event.created_at,
            Self::Ping(event) => event.created_at,
            Self::ProgressReport(event) => event.created_at,
            Self::ReasoningToken(event) => event.created_at,
            Self::Result(event) => event.created_at,
            Self::Token(event) => event.created_at,
            Self::Usage(event) => event.created_at,
            Self::WaitForChannelMessageBegin(event) => event.created_at,
            Self::WaitForChannelMessageEnd(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ExecutionEventTag {
    Abort,
    CompleteBegin,
    CompleteEnd,
    Error,
    Message,
    Nop,
    OperationBegin,
    OperationEnd,
    Ping,
    ProgressReport,
    ReasoningToken,
    Result,
    Token,
    Usage,
    WaitForChannelMessageBegin,
    WaitForChannelMessageEnd,
}
impl crate::runtime::Union for ExecutionEvent {
    type Tag = ExecutionEventTag;
    const ENDS_WITH_RESULT: bool = true;
    fn tag(name: &str) -> Option<ExecutionEventTag> {
        Some(
            match name {
                "abort" => ExecutionEventTag::Abort,
                "completeBegin" => ExecutionEventTag::CompleteBegin,
                "completeEnd" => ExecutionEventTag::CompleteEnd,
                "error" => ExecutionEventTag::Error,
                "message" => ExecutionEventTag::Message,
                "nop" => ExecutionEventTag::Nop,
                "operationBegin" => ExecutionEventTag::OperationBegin,
                "operationEnd" => ExecutionEventTag::OperationEnd,
                "ping" => ExecutionEventTag::Ping,
                "progressReport" => ExecutionEventTag::ProgressReport,
                "reasoningToken" => ExecutionEventTag::ReasoningToken,
                "result" => ExecutionEventTag::Result,
                "token" => ExecutionEventTag::Token,
                "usage" => ExecutionEventTag::Usage,
                "waitForChannelMessageBegin" => {
                    ExecutionEventTag::WaitForChannelMessageBegin
                }
                "waitForChannelMessageEnd" => ExecutionEventTag::WaitForChannelMessageEnd,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ExecutionEventTag) -> &'static str {
        match tag {
            ExecutionEventTag::Abort => "abort",
            ExecutionEventTag::CompleteBegin => "completeBegin",
            ExecutionEventTag::CompleteEnd => "completeEnd",
            ExecutionEventTag::Error => "error",
            ExecutionEventTag::Message => "message",
            ExecutionEventTag::Nop => "nop",
            ExecutionEventTag::OperationBegin => "operationBegin",
            ExecutionEventTag::OperationEnd => "operationEnd",
            ExecutionEventTag::Ping => "ping",
            ExecutionEventTag::ProgressReport => "progressReport",
            ExecutionEventTag::ReasoningToken => "reasoningToken",
            ExecutionEventTag::Result => "result",
            ExecutionEventTag::Token => "token",
            ExecutionEventTag::Usage => "usage",
            ExecutionEventTag::WaitForChannelMessageBegin => "waitForChannelMessageBegin",
            ExecutionEventTag::WaitForChannelMessageEnd => "waitForChannelMessageEnd",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ExecutionEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ExecutionEventTag::Abort => Self::Abort(payload.read()?),
                ExecutionEventTag::CompleteBegin => Self::CompleteBegin(payload.read()?),
                ExecutionEventTag::CompleteEnd => Self::CompleteEnd(payload.read()?),
                ExecutionEventTag::Error => Self::Error(payload.read()?),
                ExecutionEventTag::Message => Self::Message(payload.read()?),
                ExecutionEventTag::Nop => Self::Nop(payload.read()?),
                ExecutionEventTag::OperationBegin => {
                    Self::OperationBegin(payload.read()?)
                }
                ExecutionEventTag::OperationEnd => Self::OperationEnd(payload.read()?),
                ExecutionEventTag::Ping => Self::Ping(payload.read()?),
                ExecutionEventTag::ProgressReport => {
                    Self::ProgressReport(payload.read()?)
                }
                ExecutionEventTag::ReasoningToken => {
                    Self::ReasoningToken(payload.read()?)
                }
                ExecutionEventTag::Result => Self::Result(payload.read()?),
                ExecutionEventTag::Token => Self::Token(payload.read()?),
                ExecutionEventTag::Usage => Self::Usage(payload.read()?),
                ExecutionEventTag::WaitForChannelMessageBegin => {
                    Self::WaitForChannelMessageBegin(payload.read()?)
                }
                ExecutionEventTag::WaitForChannelMessageEnd => {
                    Self::WaitForChannelMessageEnd(payload.read()?)
                }
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Abort(event) => (&mut event.created_at, &mut event.beside),
            Self::CompleteBegin(event) => (&mut event.created_at, &mut event.beside),
            Self::CompleteEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Message(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::OperationBegin(event) => (&mut event.created_at, &mut event.beside),
            Self::OperationEnd(event) => (&mut event.created_at, &mut event.beside),
            Self::Ping(event) => (&mut event.created_at, &mut event.beside),
            Self::ProgressReport(event) => (&mut event.created_at, &mut event.beside),
            Self::ReasoningToken(event) => (&mut event.created_at, &mut event.beside),
            Self::Result(event) => (&mut event.created_at, &mut event.beside),
            Self::Token(event) => (&mut event.created_at, &mut event.beside),
            Self::Usage(event) => (&mut event.created_at, &mut event.beside),
            Self::WaitForChannelMessageBegin(event) => {
                (&mut event.created_at, &mut event.beside)
            }
            Self::WaitForChannelMessageEnd(event) => {
                (&mut event.created_at, &mut event.beside)
            }
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Abort(event) => event.write("abort", serializer),
            Self::CompleteBegin(event) => event.write("completeBegin", serializer),
            Self::CompleteEnd(event) => event.write("completeEnd", serializer),
            Self::Error(event) => event.write("error", serializer),
            Self::Message(event) => event.write("message", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::OperationBegin(event) => event.write("operationBegin", serializer),
            Self::OperationEnd(event) => event.write("operationEnd", serializer),
            Self::Ping(event) => event.write("ping", serializer),
            Self::ProgressReport(event) => event.write("progressReport", serializer),
            Self::ReasoningToken(event) => event.write("reasoningToken", serializer),
            Self::Result(event) => event.write("result", serializer),
            Self::Token(event) => event.write("token", serializer),
            Self::Usage(event) => event.write("usage", serializer),
            Self::WaitForChannelMessageBegin(event) => {
                event.write("waitForChannelMessageBegin", serializer)
            }
            Self::WaitForChannelMessageEnd(event) => {
                event.write("waitForChannelMessageEnd", serializer)
            }
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Ping(_) => crate::runtime::Role::KeepAlive,
            Self::Result(_) => crate::runtime::Role::Result,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            Self::Unknown(event) if matches!(event.name(), "result") => {
                crate::runtime::Role::LostResult(event.problem().unwrap_or_default())
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            ("abort", "The run was aborted.", of.subschema_for::<Timed<Box<Abort>>>()),
            (
                "completeBegin",
                "An iteration of the model begins.",
                of.subschema_for::<Timed<Box<Round>>>(),
            ),
            (
                "completeEnd",
                "An iteration of the model has ended.",
                of.subschema_for::<Timed<Box<Round>>>(),
            ),
            (
                "error",
                "An error. A result may follow it.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("message", "A whole message.", of.subschema_for::<Timed<Box<Message>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
            (
                "operationBegin",
                "A tool call of the platform begins.",
                of.subschema_for::<Timed<Box<ToolUse>>>(),
            ),
            (
                "operationEnd",
                "A tool call of the platform has ended.",
                of.subschema_for::<Timed<Box<ToolUse>>>(),
            ),
            ("ping", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
            (
                "progressReport",
                "Progress of a long task.",
                of.subschema_for::<Timed<Box<Progress>>>(),
            ),
            (
                "reasoningToken",
                "A token of the model's reasoning.",
                of.subschema_for::<Timed<Token>>(),
            ),
            (
                "result",
                "The result, which is the last event.",
                of.subschema_for::<Timed<Box<Execution>>>(),
            ),
            ("token", "A token of a response.", of.subschema_for::<Timed<Token>>()),
            ("usage", "Usage of a model.", of.subschema_for::<Timed<Box<ModelUsage>>>()),
            (
                "waitForChannelMessageBegin",
                "The server waits on a channel for the result of a function.",
                of.subschema_for::<Timed<Box<ChannelWait>>>(),
            ),
            (
                "waitForChannelMessageEnd",
                "The server has received the result of a function.",
                of.subschema_for::<Timed<Box<ChannelReply>>>(),
            ),
        ])
    }
}
crate::runtime::union!(ExecutionEvent);
#[cfg(feature = "skillset")]
/// Query parameters of `GET /skillset/{skillsetId}/ability/export`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportAbilities {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "skillset")]
/// Builds a [`ExportAbilities`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExportAbilitiesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "skillset")]
impl ExportAbilities {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExportAbilitiesBuilder {
        ExportAbilitiesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl ExportAbilitiesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExportAbilities {
        ExportAbilities {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    ExportAbilities { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for ExportAbilities {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/export`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportContacts {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ExportContacts`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExportContactsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ExportContacts {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExportContactsBuilder {
        ExportContactsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ExportContactsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExportContacts {
        ExportContacts {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ExportContacts { default cursor = "cursor" unless is_none, default meta = "meta"
    unless is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ExportContacts {}
/// Query parameters of `GET /conversation/export`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportConversations {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
/// Builds a [`ExportConversations`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExportConversationsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
impl ExportConversations {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExportConversationsBuilder {
        ExportConversationsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
impl ExportConversationsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExportConversations {
        ExportConversations {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
crate::runtime::object!(
    ExportConversations { default cursor = "cursor" unless is_none, default meta = "meta"
    unless is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
impl crate::runtime::Limited for ExportConversations {}
#[cfg(feature = "memory")]
/// Query parameters of `GET /memory/export`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportMemories {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "memory")]
/// Builds a [`ExportMemories`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExportMemoriesBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "memory")]
impl ExportMemories {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExportMemoriesBuilder {
        ExportMemoriesBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "memory")]
impl ExportMemoriesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExportMemories {
        ExportMemories {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    ExportMemories { default cursor = "cursor" unless is_none, default meta = "meta"
    unless is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for ExportMemories {}
#[cfg(feature = "dataset")]
/// Query parameters of `GET /dataset/{datasetId}/record/export`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportRecords {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "dataset")]
/// Builds a [`ExportRecords`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExportRecordsBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "dataset")]
impl ExportRecords {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExportRecordsBuilder {
        ExportRecordsBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl ExportRecordsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExportRecords {
        ExportRecords {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    ExportRecords { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for ExportRecords {}
/// A conversation with its messages.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExportedConversation {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub dataset_id: Option<DatasetId>,
    /// The subject of the conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a conversation.
    pub id: ConversationId,
    /// The messages of the user and the bot.
    pub messages: Vec<ConversationMessage>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillset_id: Option<SkillsetId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "spaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub space_id: Option<SpaceId>,
    /// The id of a task that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "taskId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<TaskId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub task_id: Option<TaskId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ExportedConversation { default backstory = "backstory" unless is_none, default bot_id
    = "botId" unless is_none, default contact_id = "contactId" unless is_none, default
    created_at = "createdAt" unless is_none, default dataset_id = "datasetId" unless
    is_none, default description = "description" unless is_none, required id = "id",
    required messages = "messages", default meta = "meta" unless is_none, default model =
    "model" unless is_none, default name = "name" unless is_none, default skillset_id =
    "skillsetId" unless is_none, default space_id = "spaceId" unless is_none, default
    task_id = "taskId" unless is_none, default updated_at = "updatedAt" unless is_none,
    }, extra : Extra
);
/// An ability of a skillset for one request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExtensionAbility {
    /// The purpose of the ability, for the model.
    pub description: String,
    /// The instruction, in the format of the platform.
    pub instruction: String,
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSecretId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_secret_id: Option<SecretId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSpaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SpaceId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub linked_space_id: Option<SpaceId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name.
    pub name: String,
}
/// Builds a [`ExtensionAbility`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExtensionAbilityBuilder<
    description_ = Unset,
    instruction_ = Unset,
    name_ = Unset,
> {
    description: description_,
    instruction: instruction_,
    linked_secret_id: Option<SecretId>,
    linked_space_id: Option<SpaceId>,
    meta: Option<Meta>,
    name: name_,
}
impl ExtensionAbility {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExtensionAbilityBuilder {
        ExtensionAbilityBuilder {
            description: Unset,
            instruction: Unset,
            linked_secret_id: ::std::default::Default::default(),
            linked_space_id: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: Unset,
        }
    }
}
impl<
    description_,
    instruction_,
    name_,
> ExtensionAbilityBuilder<description_, instruction_, name_> {
    /// The purpose of the ability, for the model.
    pub fn description(
        self,
        description: impl Into<String>,
    ) -> ExtensionAbilityBuilder<String, instruction_, name_> {
        ExtensionAbilityBuilder {
            description: description.into(),
            instruction: self.instruction,
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
            name: self.name,
        }
    }
    /// The instruction, in the format of the platform.
    pub fn instruction(
        self,
        instruction: impl Into<String>,
    ) -> ExtensionAbilityBuilder<description_, String, name_> {
        ExtensionAbilityBuilder {
            instruction: instruction.into(),
            description: self.description,
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
            name: self.name,
        }
    }
    /// The id of a secret stored in the account, for abilities that call other services.
    pub fn linked_secret_id(mut self, linked_secret_id: impl Into<SecretId>) -> Self {
        self.linked_secret_id = Some(linked_secret_id.into());
        self
    }
    /// Sets [`linked_secret_id`](Self::linked_secret_id) if there is a value.
    pub fn maybe_linked_secret_id(
        mut self,
        linked_secret_id: Option<impl Into<SecretId>>,
    ) -> Self {
        self.linked_secret_id = linked_secret_id.map(Into::into);
        self
    }
    /// The id of a space that conversations belong to.
    pub fn linked_space_id(mut self, linked_space_id: impl Into<SpaceId>) -> Self {
        self.linked_space_id = Some(linked_space_id.into());
        self
    }
    /// Sets [`linked_space_id`](Self::linked_space_id) if there is a value.
    pub fn maybe_linked_space_id(
        mut self,
        linked_space_id: Option<impl Into<SpaceId>>,
    ) -> Self {
        self.linked_space_id = linked_space_id.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name.
    pub fn name(
        self,
        name: impl Into<String>,
    ) -> ExtensionAbilityBuilder<description_, instruction_, String> {
        ExtensionAbilityBuilder {
            name: name.into(),
            description: self.description,
            instruction: self.instruction,
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExtensionAbility
    where
        description_: crate::runtime::IsSet<String>,
        instruction_: crate::runtime::IsSet<String>,
        name_: crate::runtime::IsSet<String>,
    {
        ExtensionAbility {
            description: crate::runtime::IsSet::value(self.description),
            instruction: crate::runtime::IsSet::value(self.instruction),
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
            name: crate::runtime::IsSet::value(self.name),
        }
    }
}
crate::runtime::object!(
    ExtensionAbility { required description = "description", required instruction =
    "instruction", default linked_secret_id = "linkedSecretId" unless is_none, default
    linked_space_id = "linkedSpaceId" unless is_none, default meta = "meta" unless
    is_none, required name = "name", }
);
/// A dataset for one request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExtensionDataset {
    /// The subject of the dataset, for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The records.
    pub records: Vec<ExtensionRecord>,
}
/// Builds a [`ExtensionDataset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExtensionDatasetBuilder<records_ = Unset> {
    description: Option<String>,
    name: Option<String>,
    records: records_,
}
impl ExtensionDataset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExtensionDatasetBuilder {
        ExtensionDatasetBuilder {
            description: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            records: Unset,
        }
    }
}
impl<records_> ExtensionDatasetBuilder<records_> {
    /// The subject of the dataset, for the model.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The records.
    pub fn records(
        self,
        records: impl Into<Vec<ExtensionRecord>>,
    ) -> ExtensionDatasetBuilder<Vec<ExtensionRecord>> {
        ExtensionDatasetBuilder {
            records: records.into(),
            description: self.description,
            name: self.name,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExtensionDataset
    where
        records_: crate::runtime::IsSet<Vec<ExtensionRecord>>,
    {
        ExtensionDataset {
            description: self.description,
            name: self.name,
            records: crate::runtime::IsSet::value(self.records),
        }
    }
}
crate::runtime::object!(
    ExtensionDataset { default description = "description" unless is_none, default name =
    "name" unless is_none, required records = "records", }
);
/// A record of a dataset for one request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExtensionRecord {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The text of the record.
    pub text: String,
}
/// Builds a [`ExtensionRecord`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExtensionRecordBuilder<text_ = Unset> {
    meta: Option<Meta>,
    text: text_,
}
impl ExtensionRecord {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExtensionRecordBuilder {
        ExtensionRecordBuilder {
            meta: ::std::default::Default::default(),
            text: Unset,
        }
    }
}
impl<text_> ExtensionRecordBuilder<text_> {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The text of the record.
    pub fn text(self, text: impl Into<String>) -> ExtensionRecordBuilder<String> {
        ExtensionRecordBuilder {
            text: text.into(),
            meta: self.meta,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExtensionRecord
    where
        text_: crate::runtime::IsSet<String>,
    {
        ExtensionRecord {
            meta: self.meta,
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
crate::runtime::object!(
    ExtensionRecord { default meta = "meta" unless is_none, required text = "text", }
);
/// A skillset for one request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExtensionSkillset {
    /// The abilities.
    pub abilities: Vec<ExtensionAbility>,
    /// The purpose of the skillset, for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
}
/// Builds a [`ExtensionSkillset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExtensionSkillsetBuilder<abilities_ = Unset> {
    abilities: abilities_,
    description: Option<String>,
    name: Option<String>,
}
impl ExtensionSkillset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExtensionSkillsetBuilder {
        ExtensionSkillsetBuilder {
            abilities: Unset,
            description: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
        }
    }
}
impl<abilities_> ExtensionSkillsetBuilder<abilities_> {
    /// The abilities.
    pub fn abilities(
        self,
        abilities: impl Into<Vec<ExtensionAbility>>,
    ) -> ExtensionSkillsetBuilder<Vec<ExtensionAbility>> {
        ExtensionSkillsetBuilder {
            abilities: abilities.into(),
            description: self.description,
            name: self.name,
        }
    }
    /// The purpose of the skillset, for the model.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ExtensionSkillset
    where
        abilities_: crate::runtime::IsSet<Vec<ExtensionAbility>>,
    {
        ExtensionSkillset {
            abilities: crate::runtime::IsSet::value(self.abilities),
            description: self.description,
            name: self.name,
        }
    }
}
crate::runtime::object!(
    ExtensionSkillset { required abilities = "abilities", default description =
    "description" unless is_none, default name = "name" unless is_none, }
);
/// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extensions {
    /// Text added to the backstory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// Additional datasets.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<ExtensionDataset>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub datasets: Option<Vec<ExtensionDataset>>,
    /// Platform features to enable.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Feature>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub features: Option<Vec<Feature>>,
    /// Additional skillsets.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<ExtensionSkillset>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub skillsets: Option<Vec<ExtensionSkillset>>,
}
/// Builds a [`Extensions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ExtensionsBuilder {
    backstory: Option<String>,
    datasets: Option<Vec<ExtensionDataset>>,
    features: Option<Vec<Feature>>,
    skillsets: Option<Vec<ExtensionSkillset>>,
}
impl Extensions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ExtensionsBuilder {
        ExtensionsBuilder {
            backstory: ::std::default::Default::default(),
            datasets: ::std::default::Default::default(),
            features: ::std::default::Default::default(),
            skillsets: ::std::default::Default::default(),
        }
    }
}
impl ExtensionsBuilder {
    /// Text added to the backstory.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// Additional datasets.
    pub fn datasets(mut self, datasets: impl Into<Vec<ExtensionDataset>>) -> Self {
        self.datasets = Some(datasets.into());
        self
    }
    /// Sets [`datasets`](Self::datasets) if there is a value.
    pub fn maybe_datasets(
        mut self,
        datasets: Option<impl Into<Vec<ExtensionDataset>>>,
    ) -> Self {
        self.datasets = datasets.map(Into::into);
        self
    }
    /// Platform features to enable.
    pub fn features(mut self, features: impl Into<Vec<Feature>>) -> Self {
        self.features = Some(features.into());
        self
    }
    /// Sets [`features`](Self::features) if there is a value.
    pub fn maybe_features(mut self, features: Option<impl Into<Vec<Feature>>>) -> Self {
        self.features = features.map(Into::into);
        self
    }
    /// Additional skillsets.
    pub fn skillsets(mut self, skillsets: impl Into<Vec<ExtensionSkillset>>) -> Self {
        self.skillsets = Some(skillsets.into());
        self
    }
    /// Sets [`skillsets`](Self::skillsets) if there is a value.
    pub fn maybe_skillsets(
        mut self,
        skillsets: Option<impl Into<Vec<ExtensionSkillset>>>,
    ) -> Self {
        self.skillsets = skillsets.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Extensions {
        Extensions {
            backstory: self.backstory,
            datasets: self.datasets,
            features: self.features,
            skillsets: self.skillsets,
        }
    }
}
crate::runtime::object!(
    Extensions { default backstory = "backstory" unless is_none, default datasets =
    "datasets" unless is_none, default features = "features" unless is_none, default
    skillsets = "skillsets" unless is_none, }
);
/// A platform feature. The server refuses unknown names and options.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// The name of a feature.
    pub name: FeatureName,
    /// The options of the feature. Most features have none.
    #[cfg_attr(
        feature = "schemars",
        schemars(
            default,
            with = "Optional<::serde_json::Map<String,::serde_json::Value>>"
        )
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub options: Option<::serde_json::Map<String, ::serde_json::Value>>,
}
/// Builds a [`Feature`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FeatureBuilder<name_ = Unset> {
    name: name_,
    options: Option<::serde_json::Map<String, ::serde_json::Value>>,
}
impl Feature {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FeatureBuilder {
        FeatureBuilder {
            name: Unset,
            options: ::std::default::Default::default(),
        }
    }
}
impl<name_> FeatureBuilder<name_> {
    /// The name of a feature.
    pub fn name(self, name: impl Into<FeatureName>) -> FeatureBuilder<FeatureName> {
        FeatureBuilder {
            name: name.into(),
            options: self.options,
        }
    }
    /// The options of the feature. Most features have none.
    pub fn options(
        mut self,
        options: impl Into<::serde_json::Map<String, ::serde_json::Value>>,
    ) -> Self {
        self.options = Some(options.into());
        self
    }
    /// Sets [`options`](Self::options) if there is a value.
    pub fn maybe_options(
        mut self,
        options: Option<impl Into<::serde_json::Map<String, ::serde_json::Value>>>,
    ) -> Self {
        self.options = options.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Feature
    where
        name_: crate::runtime::IsSet<FeatureName>,
    {
        Feature {
            name: crate::runtime::IsSet::value(self.name),
            options: self.options,
        }
    }
}
crate::runtime::object!(
    Feature { required name = "name", default options = "options" unless is_none, }
);
/// The name of a feature.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend(
            "examples" = ["answer",
            "attachments",
            "audio",
            "auth",
            "backstory",
            "bash",
            "batch",
            "buttons",
            "canvas",
            "carousel",
            "chunking",
            "compact",
            "dataset",
            "diligence",
            "footnotes",
            "form",
            "justification",
            "markdown",
            "math",
            "memory",
            "mermaid",
            "noFeatures",
            "noFunctions",
            "noInlineDatasets",
            "noInlineSkillsets",
            "notes",
            "personalization",
            "references",
            "reprogramming",
            "silent",
            "skills",
            "skillset",
            "task",
            "time",
            "timeoutMarks",
            "userInfo",
            "vision",
            "web"]
        )
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FeatureName {
    /// `answer` on the wire.
    Answer,
    /// `attachments` on the wire.
    Attachments,
    /// `audio` on the wire.
    Audio,
    /// `auth` on the wire.
    Auth,
    /// `backstory` on the wire.
    Backstory,
    /// `bash` on the wire.
    Bash,
    /// `batch` on the wire.
    Batch,
    /// `buttons` on the wire.
    Buttons,
    /// `canvas` on the wire.
    Canvas,
    /// `carousel` on the wire.
    Carousel,
    /// `chunking` on the wire.
    Chunking,
    /// `compact` on the wire.
    Compact,
    /// `dataset` on the wire.
    Dataset,
    /// `diligence` on the wire.
    Diligence,
    /// `footnotes` on the wire.
    Footnotes,
    /// `form` on the wire.
    Form,
    /// `justification` on the wire.
    Justification,
    /// `markdown` on the wire.
    Markdown,
    /// `math` on the wire.
    Math,
    /// `memory` on the wire.
    Memory,
    /// `mermaid` on the wire.
    Mermaid,
    /// `noFeatures` on the wire.
    NoFeatures,
    /// `noFunctions` on the wire.
    NoFunctions,
    /// `noInlineDatasets` on the wire.
    NoInlineDatasets,
    /// `noInlineSkillsets` on the wire.
    NoInlineSkillsets,
    /// `notes` on the wire.
    Notes,
    /// `personalization` on the wire.
    Personalization,
    /// `references` on the wire.
    References,
    /// `reprogramming` on the wire.
    Reprogramming,
    /// `silent` on the wire.
    Silent,
    /// `skills` on the wire.
    Skills,
    /// `skillset` on the wire.
    Skillset,
    /// `task` on the wire.
    Task,
    /// `time` on the wire.
    Time,
    /// `timeoutMarks` on the wire.
    TimeoutMarks,
    /// `userInfo` on the wire.
    UserInfo,
    /// `vision` on the wire.
    Vision,
    /// `web` on the wire.
    Web,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl FeatureName {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Answer => "answer",
            Self::Attachments => "attachments",
            Self::Audio => "audio",
            Self::Auth => "auth",
            Self::Backstory => "backstory",
            Self::Bash => "bash",
            Self::Batch => "batch",
            Self::Buttons => "buttons",
            Self::Canvas => "canvas",
            Self::Carousel => "carousel",
            Self::Chunking => "chunking",
            Self::Compact => "compact",
            Self::Dataset => "dataset",
            Self::Diligence => "diligence",
            Self::Footnotes => "footnotes",
            Self::Form => "form",
            Self::Justification => "justification",
            Self::Markdown => "markdown",
            Self::Math => "math",
            Self::Memory => "memory",
            Self::Mermaid => "mermaid",
            Self::NoFeatures => "noFeatures",
            Self::NoFunctions => "noFunctions",
            Self::NoInlineDatasets => "noInlineDatasets",
            Self::NoInlineSkillsets => "noInlineSkillsets",
            Self::Notes => "notes",
            Self::Personalization => "personalization",
            Self::References => "references",
            Self::Reprogramming => "reprogramming",
            Self::Silent => "silent",
            Self::Skills => "skills",
            Self::Skillset => "skillset",
            Self::Task => "task",
            Self::Time => "time",
            Self::TimeoutMarks => "timeoutMarks",
            Self::UserInfo => "userInfo",
            Self::Vision => "vision",
            Self::Web => "web",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for FeatureName {
    fn from(value: &str) -> Self {
        match value {
            "answer" => Self::Answer,
            "attachments" => Self::Attachments,
            "audio" => Self::Audio,
            "auth" => Self::Auth,
            "backstory" => Self::Backstory,
            "bash" => Self::Bash,
            "batch" => Self::Batch,
            "buttons" => Self::Buttons,
            "canvas" => Self::Canvas,
            "carousel" => Self::Carousel,
            "chunking" => Self::Chunking,
            "compact" => Self::Compact,
            "dataset" => Self::Dataset,
            "diligence" => Self::Diligence,
            "footnotes" => Self::Footnotes,
            "form" => Self::Form,
            "justification" => Self::Justification,
            "markdown" => Self::Markdown,
            "math" => Self::Math,
            "memory" => Self::Memory,
            "mermaid" => Self::Mermaid,
            "noFeatures" => Self::NoFeatures,
            "noFunctions" => Self::NoFunctions,
            "noInlineDatasets" => Self::NoInlineDatasets,
            "noInlineSkillsets" => Self::NoInlineSkillsets,
            "notes" => Self::Notes,
            "personalization" => Self::Personalization,
            "references" => Self::References,
            "reprogramming" => Self::Reprogramming,
            "silent" => Self::Silent,
            "skills" => Self::Skills,
            "skillset" => Self::Skillset,
            "task" => Self::Task,
            "time" => Self::Time,
            "timeoutMarks" => Self::TimeoutMarks,
            "userInfo" => Self::UserInfo,
            "vision" => Self::Vision,
            "web" => Self::Web,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
crate::runtime::text!(FeatureName);
/// Query parameters of `GET /bot/{botId}/usage/fetch`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FetchBotUsage {
    /// Start of the period, in RFC 3339.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub from: Option<String>,
    /// End of the period, in RFC 3339.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub to: Option<String>,
}
/// Builds a [`FetchBotUsage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FetchBotUsageBuilder {
    from: Option<String>,
    to: Option<String>,
}
impl FetchBotUsage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FetchBotUsageBuilder {
        FetchBotUsageBuilder {
            from: ::std::default::Default::default(),
            to: ::std::default::Default::default(),
        }
    }
}
impl FetchBotUsageBuilder {
    /// Start of the period, in RFC 3339.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self
    }
    /// Sets [`from`](Self::from) if there is a value.
    pub fn maybe_from(mut self, from: Option<impl Into<String>>) -> Self {
        self.from = from.map(Into::into);
        self
    }
    /// End of the period, in RFC 3339.
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = Some(to.into());
        self
    }
    /// Sets [`to`](Self::to) if there is a value.
    pub fn maybe_to(mut self, to: Option<impl Into<String>>) -> Self {
        self.to = to.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FetchBotUsage {
        FetchBotUsage {
            from: self.from,
            to: self.to,
        }
    }
}
crate::runtime::object!(
    FetchBotUsage { default from = "from" unless is_none, default to = "to" unless
    is_none, }
);
impl crate::runtime::Limited for FetchBotUsage {}
/// Query parameters of `GET /conversation/{conversationId}/usage/fetch`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FetchConversationUsage {
    /// Start of the period, in RFC 3339.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub from: Option<String>,
    /// End of the period, in RFC 3339.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub to: Option<String>,
}
/// Builds a [`FetchConversationUsage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FetchConversationUsageBuilder {
    from: Option<String>,
    to: Option<String>,
}
impl FetchConversationUsage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FetchConversationUsageBuilder {
        FetchConversationUsageBuilder {
            from: ::std::default::Default::default(),
            to: ::std::default::Default::default(),
        }
    }
}
impl FetchConversationUsageBuilder {
    /// Start of the period, in RFC 3339.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self
    }
    /// Sets [`from`](Self::from) if there is a value.
    pub fn maybe_from(mut self, from: Option<impl Into<String>>) -> Self {
        self.from = from.map(Into::into);
        self
    }
    /// End of the period, in RFC 3339.
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = Some(to.into());
        self
    }
    /// Sets [`to`](Self::to) if there is a value.
    pub fn maybe_to(mut self, to: Option<impl Into<String>>) -> Self {
        self.to = to.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FetchConversationUsage {
        FetchConversationUsage {
            from: self.from,
            to: self.to,
        }
    }
}
crate::runtime::object!(
    FetchConversationUsage { default from = "from" unless is_none, default to = "to"
    unless is_none, }
);
impl crate::runtime::Limited for FetchConversationUsage {}
#[cfg(any(feature = "dataset", feature = "file"))]
/// A stored file, without its content.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The content of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a file.
    pub id: FileId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "dataset", feature = "file"))]
crate::runtime::object!(
    File { default alias = "alias" unless is_none, default blueprint_id = "blueprintId"
    unless is_none, default created_at = "createdAt" unless is_none, default description
    = "description" unless is_none, required id = "id", default meta = "meta" unless
    is_none, default name = "name" unless is_none, default updated_at = "updatedAt"
    unless is_none, default visibility = "visibility" unless is_none, }, extra : Extra
);
/// The announcement of a file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FileDescription {
    /// The name of the file, of which the extension is used.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Size in bytes.
    pub size: i64,
    /// The media type.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: String,
}
/// Builds a [`FileDescription`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FileDescriptionBuilder<size_ = Unset, type_ = Unset> {
    name: Option<String>,
    size: size_,
    r#type: type_,
}
impl FileDescription {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FileDescriptionBuilder {
        FileDescriptionBuilder {
            name: ::std::default::Default::default(),
            size: Unset,
            r#type: Unset,
        }
    }
}
impl<size_, type_> FileDescriptionBuilder<size_, type_> {
    /// The name of the file, of which the extension is used.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Size in bytes.
    pub fn size(self, size: impl Into<i64>) -> FileDescriptionBuilder<i64, type_> {
        FileDescriptionBuilder {
            size: size.into(),
            name: self.name,
            r#type: self.r#type,
        }
    }
    /// The media type.
    pub fn r#type(
        self,
        r#type: impl Into<String>,
    ) -> FileDescriptionBuilder<size_, String> {
        FileDescriptionBuilder {
            r#type: r#type.into(),
            name: self.name,
            size: self.size,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FileDescription
    where
        size_: crate::runtime::IsSet<i64>,
        type_: crate::runtime::IsSet<String>,
    {
        FileDescription {
            name: self.name,
            size: crate::runtime::IsSet::value(self.size),
            r#type: crate::runtime::IsSet::value(self.r#type),
        }
    }
}
crate::runtime::object!(
    FileDescription { default name = "name" unless is_none, required size = "size",
    required r#type = "type", }
);
/// A file in a multipart form.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FileForm {
    /// The bytes of the file, with its name and media type.
    pub file: String,
}
/// Builds a [`FileForm`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FileFormBuilder<file_ = Unset> {
    file: file_,
}
impl FileForm {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FileFormBuilder {
        FileFormBuilder { file: Unset }
    }
}
impl<file_> FileFormBuilder<file_> {
    /// The bytes of the file, with its name and media type.
    pub fn file(self, file: impl Into<String>) -> FileFormBuilder<String> {
        FileFormBuilder {
            file: file.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FileForm
    where
        file_: crate::runtime::IsSet<String>,
    {
        FileForm {
            file: crate::runtime::IsSet::value(self.file),
        }
    }
}
crate::runtime::object!(FileForm { required file = "file", });
#[cfg(any(feature = "dataset", feature = "file", feature = "skillset"))]
/// The id of a file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct FileId(String);
#[cfg(any(feature = "dataset", feature = "file", feature = "skillset"))]
crate::runtime::id!(FileId(String));
#[cfg(any(feature = "dataset", feature = "file"))]
/// A line of a list of files.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<FileListEvent>")
)]
#[non_exhaustive]
pub enum FileListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A file. (`item`)
    Item(Timed<Box<File>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(any(feature = "dataset", feature = "file"))]
impl FileListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(any(feature = "dataset", feature = "file"))]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum FileListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(any(feature = "dataset", feature = "file"))]
impl crate::runtime::Union for FileListEvent {
    type Tag = FileListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<FileListEventTag> {
        Some(
            match name {
                "error" => FileListEventTag::Error,
                "item" => FileListEventTag::Item,
                "nop" => FileListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: FileListEventTag) -> &'static str {
        match tag {
            FileListEventTag::Error => "error",
            FileListEventTag::Item => "item",
            FileListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: FileListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                FileListEventTag::Error => Self::Error(payload.read()?),
                FileListEventTag::Item => Self::Item(payload.read()?),
                FileListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A file.", of.subschema_for::<Timed<Box<File>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(any(feature = "dataset", feature = "file"))]
crate::runtime::union!(FileListEvent);
#[cfg(any(feature = "dataset", feature = "file"))]
/// A page of files.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilePage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The files. Empty after the last page.
    pub items: Vec<File>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "dataset", feature = "file"))]
crate::runtime::object!(
    FilePage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(any(feature = "dataset", feature = "file"))]
impl crate::runtime::Page for FilePage {
    type Item = File;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<File> {
        self.items
    }
}
/// A presigned request, to be sent unchanged and without the credentials of the API.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FileRequest {
    /// The headers, to be sent without others. They may contain credentials, so `Debug` does not show them.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<SignedHeaders>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub headers: Option<SignedHeaders>,
    /// The HTTP method.
    pub method: String,
    /// A presigned URL. It gives access to a file, so `Debug` does not show it.
    pub url: SignedUrl,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    FileRequest { default headers = "headers" unless is_none, required method = "method",
    required url = "url", }, extra : Extra
);
#[cfg(feature = "dataset")]
/// This number, or a greater one.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterAtLeast {
    /// The number.
    #[cfg_attr(feature = "schemars", schemars(rename = "$gte"))]
    pub gte: f64,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterAtLeast`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterAtLeastBuilder<gte_ = Unset> {
    gte: gte_,
}
#[cfg(feature = "dataset")]
impl FilterAtLeast {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterAtLeastBuilder {
        FilterAtLeastBuilder { gte: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<gte_> FilterAtLeastBuilder<gte_> {
    /// The number.
    pub fn gte(self, gte: impl Into<f64>) -> FilterAtLeastBuilder<f64> {
        FilterAtLeastBuilder {
            gte: gte.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterAtLeast
    where
        gte_: crate::runtime::IsSet<f64>,
    {
        FilterAtLeast {
            gte: crate::runtime::IsSet::value(self.gte),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterAtLeast { required gte = "$gte", });
#[cfg(feature = "dataset")]
/// This number, or a smaller one.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterAtMost {
    /// The number.
    #[cfg_attr(feature = "schemars", schemars(rename = "$lte"))]
    pub lte: f64,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterAtMost`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterAtMostBuilder<lte_ = Unset> {
    lte: lte_,
}
#[cfg(feature = "dataset")]
impl FilterAtMost {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterAtMostBuilder {
        FilterAtMostBuilder { lte: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<lte_> FilterAtMostBuilder<lte_> {
    /// The number.
    pub fn lte(self, lte: impl Into<f64>) -> FilterAtMostBuilder<f64> {
        FilterAtMostBuilder {
            lte: lte.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterAtMost
    where
        lte_: crate::runtime::IsSet<f64>,
    {
        FilterAtMost {
            lte: crate::runtime::IsSet::value(self.lte),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterAtMost { required lte = "$lte", });
#[cfg(feature = "dataset")]
/// The same value.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterEqual {
    /// A text, a number, or true or false.
    #[cfg_attr(feature = "schemars", schemars(rename = "$eq"))]
    pub eq: FilterScalar,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterEqual`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterEqualBuilder<eq_ = Unset> {
    eq: eq_,
}
#[cfg(feature = "dataset")]
impl FilterEqual {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterEqualBuilder {
        FilterEqualBuilder { eq: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<eq_> FilterEqualBuilder<eq_> {
    /// A text, a number, or true or false.
    pub fn eq(self, eq: impl Into<FilterScalar>) -> FilterEqualBuilder<FilterScalar> {
        FilterEqualBuilder {
            eq: eq.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterEqual
    where
        eq_: crate::runtime::IsSet<FilterScalar>,
    {
        FilterEqual {
            eq: crate::runtime::IsSet::value(self.eq),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterEqual { required eq = "$eq", });
#[cfg(feature = "dataset")]
/// True or false.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug)]
pub struct FilterFlag(pub bool);
#[cfg(feature = "dataset")]
crate::runtime::number!(FilterFlag(bool));
#[cfg(feature = "dataset")]
/// A greater number.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterGreater {
    /// The number.
    #[cfg_attr(feature = "schemars", schemars(rename = "$gt"))]
    pub gt: f64,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterGreater`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterGreaterBuilder<gt_ = Unset> {
    gt: gt_,
}
#[cfg(feature = "dataset")]
impl FilterGreater {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterGreaterBuilder {
        FilterGreaterBuilder { gt: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<gt_> FilterGreaterBuilder<gt_> {
    /// The number.
    pub fn gt(self, gt: impl Into<f64>) -> FilterGreaterBuilder<f64> {
        FilterGreaterBuilder {
            gt: gt.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterGreater
    where
        gt_: crate::runtime::IsSet<f64>,
    {
        FilterGreater {
            gt: crate::runtime::IsSet::value(self.gt),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterGreater { required gt = "$gt", });
#[cfg(feature = "dataset")]
/// A smaller number.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterLess {
    /// The number.
    #[cfg_attr(feature = "schemars", schemars(rename = "$lt"))]
    pub lt: f64,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterLess`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterLessBuilder<lt_ = Unset> {
    lt: lt_,
}
#[cfg(feature = "dataset")]
impl FilterLess {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterLessBuilder {
        FilterLessBuilder { lt: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<lt_> FilterLessBuilder<lt_> {
    /// The number.
    pub fn lt(self, lt: impl Into<f64>) -> FilterLessBuilder<f64> {
        FilterLessBuilder { lt: lt.into() }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterLess
    where
        lt_: crate::runtime::IsSet<f64>,
    {
        FilterLess {
            lt: crate::runtime::IsSet::value(self.lt),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterLess { required lt = "$lt", });
#[cfg(feature = "dataset")]
/// Any other value.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FilterNotEqual {
    /// A text, a number, or true or false.
    #[cfg_attr(feature = "schemars", schemars(rename = "$ne"))]
    pub ne: FilterScalar,
}
#[cfg(feature = "dataset")]
/// Builds a [`FilterNotEqual`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FilterNotEqualBuilder<ne_ = Unset> {
    ne: ne_,
}
#[cfg(feature = "dataset")]
impl FilterNotEqual {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FilterNotEqualBuilder {
        FilterNotEqualBuilder { ne: Unset }
    }
}
#[cfg(feature = "dataset")]
impl<ne_> FilterNotEqualBuilder<ne_> {
    /// A text, a number, or true or false.
    pub fn ne(self, ne: impl Into<FilterScalar>) -> FilterNotEqualBuilder<FilterScalar> {
        FilterNotEqualBuilder {
            ne: ne.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FilterNotEqual
    where
        ne_: crate::runtime::IsSet<FilterScalar>,
    {
        FilterNotEqual {
            ne: crate::runtime::IsSet::value(self.ne),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(FilterNotEqual { required ne = "$ne", });
#[cfg(feature = "dataset")]
/// A number.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug)]
pub struct FilterNumber(pub f64);
#[cfg(feature = "dataset")]
crate::runtime::number!(FilterNumber(f64));
#[cfg(feature = "dataset")]
/// A text, a number, or true or false.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterScalar {
    /// A text.
    Text(FilterText),
    /// A number.
    Number(FilterNumber),
    /// True or false.
    Flag(FilterFlag),
}
#[cfg(feature = "dataset")]
impl<'de> ::serde_core::Deserialize<'de> for FilterScalar {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(FilterScalar),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Text))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Number))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Flag))
            },
        )
    }
}
#[cfg(feature = "dataset")]
crate::runtime::untagged!(FilterScalar { Text, Number, Flag });
#[cfg(feature = "dataset")]
impl ::std::fmt::Display for FilterScalar {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Text(x) => x.fmt(f),
            Self::Number(x) => x.fmt(f),
            Self::Flag(x) => x.fmt(f),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::from!(
    FilterScalar { FilterText : | value | Self::Text(value), & str : | value |
    Self::Text(FilterText::from(value)), String : | value |
    Self::Text(FilterText::from(value)), & FilterText : | value | Self::Text(value
    .clone()), FilterNumber : | value | Self::Number(value), f64 : | value |
    Self::Number(FilterNumber(value)), i32 : | value | Self::Number(FilterNumber(value
    .into())), FilterFlag : | value | Self::Flag(value), bool : | value |
    Self::Flag(FilterFlag(value)), }
);
#[cfg(feature = "dataset")]
/// A text.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct FilterText(String);
#[cfg(feature = "dataset")]
crate::runtime::id!(FilterText(String));
#[cfg(feature = "dataset")]
/// The value that a key must have, or a comparison with it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilterValue {
    /// A text.
    Text(FilterText),
    /// A number.
    Number(FilterNumber),
    /// True or false.
    Flag(FilterFlag),
    /// The same value.
    Equal(FilterEqual),
    /// Any other value.
    NotEqual(FilterNotEqual),
    /// A greater number.
    Greater(FilterGreater),
    /// This number, or a greater one.
    AtLeast(FilterAtLeast),
    /// A smaller number.
    Less(FilterLess),
    /// This number, or a smaller one.
    AtMost(FilterAtMost),
}
#[cfg(feature = "dataset")]
impl<'de> ::serde_core::Deserialize<'de> for FilterValue {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(FilterValue),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Text))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Number))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Flag))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Equal))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::NotEqual))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Greater))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::AtLeast))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Less))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::AtMost))
            },
        )
    }
}
#[cfg(feature = "dataset")]
crate::runtime::untagged!(
    FilterValue { Text, Number, Flag, Equal, NotEqual, Greater, AtLeast, Less, AtMost }
);
#[cfg(feature = "dataset")]
crate::runtime::from!(
    FilterValue { FilterText : | value | Self::Text(value), & str : | value |
    Self::Text(FilterText::from(value)), String : | value |
    Self::Text(FilterText::from(value)), & FilterText : | value | Self::Text(value
    .clone()), FilterNumber : | value | Self::Number(value), f64 : | value |
    Self::Number(FilterNumber(value)), i32 : | value | Self::Number(FilterNumber(value
    .into())), FilterFlag : | value | Self::Flag(value), bool : | value |
    Self::Flag(FilterFlag(value)), FilterEqual : | value | Self::Equal(value),
    FilterNotEqual : | value | Self::NotEqual(value), FilterGreater : | value |
    Self::Greater(value), FilterAtLeast : | value | Self::AtLeast(value), FilterLess : |
    value | Self::Less(value), FilterAtMost : | value | Self::AtMost(value), }
);
#[cfg(feature = "dataset")]
/// A record that matches a query.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRecord {
    /// The id of a record.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<RecordId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<RecordId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The score of the match; higher is better.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub score: Option<f64>,
    /// The source of the text, such as a path or a URL.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// The text of the record.
    pub text: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    FoundRecord { default id = "id" unless is_none, default meta = "meta" unless is_none,
    default score = "score" unless is_none, default source = "source" unless is_none,
    required text = "text", }, extra : Extra
);
/// A function that the model may call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Calls of a function by the platform, without the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FunctionCall>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub call: Option<FunctionCall>,
    /// The purpose of the function, for the model.
    pub description: String,
    /// The name of the function, a JavaScript identifier that is unique in the request.
    ///
    /// Limits: at most so many characters: `64`, of the form `^(?!_)[A-Za-z$][A-Za-z0-9_$]*$`.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("maxLength" = 64, "pattern" = "^(?!_)[A-Za-z$][A-Za-z0-9_$]*$"))
    )]
    pub name: String,
    /// The arguments of a function, in a strict subset of JSON Schema. Keywords such as `title`, `anyOf` and `$schema` are refused.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<FunctionParameters>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub parameters: Option<FunctionParameters>,
    /// The source of the result of a function.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<FunctionResult>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub result: Option<FunctionResult>,
}
/// Builds a [`Function`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionBuilder<description_ = Unset, name_ = Unset> {
    call: Option<FunctionCall>,
    description: description_,
    name: name_,
    parameters: Option<FunctionParameters>,
    result: Option<FunctionResult>,
}
impl Function {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionBuilder {
        FunctionBuilder {
            call: ::std::default::Default::default(),
            description: Unset,
            name: Unset,
            parameters: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
        }
    }
}
impl<description_, name_> FunctionBuilder<description_, name_> {
    /// Calls of a function by the platform, without the model.
    pub fn call(mut self, call: impl Into<FunctionCall>) -> Self {
        self.call = Some(call.into());
        self
    }
    /// Sets [`call`](Self::call) if there is a value.
    pub fn maybe_call(mut self, call: Option<impl Into<FunctionCall>>) -> Self {
        self.call = call.map(Into::into);
        self
    }
    /// The purpose of the function, for the model.
    pub fn description(
        self,
        description: impl Into<String>,
    ) -> FunctionBuilder<String, name_> {
        FunctionBuilder {
            description: description.into(),
            call: self.call,
            name: self.name,
            parameters: self.parameters,
            result: self.result,
        }
    }
    /// The name of the function, a JavaScript identifier that is unique in the request.
    ///
    /// Limits: at most so many characters: `64`, of the form `^(?!_)[A-Za-z$][A-Za-z0-9_$]*$`.
    pub fn name(self, name: impl Into<String>) -> FunctionBuilder<description_, String> {
        FunctionBuilder {
            name: name.into(),
            call: self.call,
            description: self.description,
            parameters: self.parameters,
            result: self.result,
        }
    }
    /// The arguments of a function, in a strict subset of JSON Schema. Keywords such as `title`, `anyOf` and `$schema` are refused.
    pub fn parameters(mut self, parameters: impl Into<FunctionParameters>) -> Self {
        self.parameters = Some(parameters.into());
        self
    }
    /// Sets [`parameters`](Self::parameters) if there is a value.
    pub fn maybe_parameters(
        mut self,
        parameters: Option<impl Into<FunctionParameters>>,
    ) -> Self {
        self.parameters = parameters.map(Into::into);
        self
    }
    /// The source of the result of a function.
    pub fn result(mut self, result: impl Into<FunctionResult>) -> Self {
        self.result = Some(result.into());
        self
    }
    /// Sets [`result`](Self::result) if there is a value.
    pub fn maybe_result(mut self, result: Option<impl Into<FunctionResult>>) -> Self {
        self.result = result.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Function
    where
        description_: crate::runtime::IsSet<String>,
        name_: crate::runtime::IsSet<String>,
    {
        Function {
            call: self.call,
            description: crate::runtime::IsSet::value(self.description),
            name: crate::runtime::IsSet::value(self.name),
            parameters: self.parameters,
            result: self.result,
        }
    }
}
crate::runtime::object!(
    Function { default call = "call" unless is_none, required description =
    "description", required name = "name", default parameters = "parameters" unless
    is_none, default result = "result" unless is_none, }
);
impl crate::runtime::Limited for Function {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "name",
            Some(&self.name).map(|text| crate::runtime::length(text.as_str())),
            None,
            Some(64),
        )?;
        Ok(())
    }
}
/// Calls of a function by the platform, without the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionCall {
    /// Calls the function after the response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub end: Option<bool>,
    /// Calls the function before the response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub start: Option<bool>,
}
/// Builds a [`FunctionCall`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionCallBuilder {
    end: Option<bool>,
    start: Option<bool>,
}
impl FunctionCall {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionCallBuilder {
        FunctionCallBuilder {
            end: ::std::default::Default::default(),
            start: ::std::default::Default::default(),
        }
    }
}
impl FunctionCallBuilder {
    /// Calls the function after the response.
    pub fn end(mut self, end: impl Into<bool>) -> Self {
        self.end = Some(end.into());
        self
    }
    /// Sets [`end`](Self::end) if there is a value.
    pub fn maybe_end(mut self, end: Option<impl Into<bool>>) -> Self {
        self.end = end.map(Into::into);
        self
    }
    /// Calls the function before the response.
    pub fn start(mut self, start: impl Into<bool>) -> Self {
        self.start = Some(start.into());
        self
    }
    /// Sets [`start`](Self::start) if there is a value.
    pub fn maybe_start(mut self, start: Option<impl Into<bool>>) -> Self {
        self.start = start.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FunctionCall {
        FunctionCall {
            end: self.end,
            start: self.start,
        }
    }
}
crate::runtime::object!(
    FunctionCall { default end = "end" unless is_none, default start = "start" unless
    is_none, }
);
/// A result that the caller publishes to a channel when the model calls the function.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionChannel {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    pub channel: ChannelId,
}
/// Builds a [`FunctionChannel`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionChannelBuilder<channel_ = Unset> {
    channel: channel_,
}
impl FunctionChannel {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionChannelBuilder {
        FunctionChannelBuilder {
            channel: Unset,
        }
    }
}
impl<channel_> FunctionChannelBuilder<channel_> {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    pub fn channel(
        self,
        channel: impl Into<ChannelId>,
    ) -> FunctionChannelBuilder<ChannelId> {
        FunctionChannelBuilder {
            channel: channel.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FunctionChannel
    where
        channel_: crate::runtime::IsSet<ChannelId>,
    {
        FunctionChannel {
            channel: crate::runtime::IsSet::value(self.channel),
        }
    }
}
crate::runtime::object!(FunctionChannel { required channel = "channel", });
/// A constant result.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionData {
    /// The result. A falsy value in the sense of JavaScript is ignored.
    pub data: ::serde_json::Value,
}
/// Builds a [`FunctionData`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionDataBuilder<data_ = Unset> {
    data: data_,
}
impl FunctionData {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionDataBuilder {
        FunctionDataBuilder { data: Unset }
    }
}
impl<data_> FunctionDataBuilder<data_> {
    /// The result. A falsy value in the sense of JavaScript is ignored.
    pub fn data(
        self,
        data: impl Into<::serde_json::Value>,
    ) -> FunctionDataBuilder<::serde_json::Value> {
        FunctionDataBuilder {
            data: data.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FunctionData
    where
        data_: crate::runtime::IsSet<::serde_json::Value>,
    {
        FunctionData {
            data: crate::runtime::IsSet::value(self.data),
        }
    }
}
crate::runtime::object!(FunctionData { required data = "data", });
/// The input of an ability or a function, any JSON object.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct FunctionInput(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(
    FunctionInput(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::map!(FunctionInput(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(
    FunctionInput(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::redacted!(
    FunctionInput(::serde_json::Map < String, ::serde_json::Value >)
);
/// The arguments of a function, in a strict subset of JSON Schema. Keywords such as `title`, `anyOf` and `$schema` are refused.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionParameters {
    /// The schema of each argument by its name.
    pub properties: ::serde_json::Map<String, ::serde_json::Value>,
    /// The names of the required arguments. Each has to be in `properties`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<String>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub required: Option<Vec<String>>,
    /// The type of the arguments - always `object`.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: FunctionParametersType,
}
/// Builds a [`FunctionParameters`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionParametersBuilder<properties_ = Unset> {
    properties: properties_,
    required: Option<Vec<String>>,
    r#type: FunctionParametersType,
}
impl FunctionParameters {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionParametersBuilder {
        FunctionParametersBuilder {
            properties: Unset,
            required: ::std::default::Default::default(),
            r#type: ::std::default::Default::default(),
        }
    }
}
impl<properties_> FunctionParametersBuilder<properties_> {
    /// The schema of each argument by its name.
    pub fn properties(
        self,
        properties: impl Into<::serde_json::Map<String, ::serde_json::Value>>,
    ) -> FunctionParametersBuilder<::serde_json::Map<String, ::serde_json::Value>> {
        FunctionParametersBuilder {
            properties: properties.into(),
            required: self.required,
            r#type: self.r#type,
        }
    }
    /// The names of the required arguments. Each has to be in `properties`.
    pub fn required(mut self, required: impl Into<Vec<String>>) -> Self {
        self.required = Some(required.into());
        self
    }
    /// Sets [`required`](Self::required) if there is a value.
    pub fn maybe_required(mut self, required: Option<impl Into<Vec<String>>>) -> Self {
        self.required = required.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FunctionParameters
    where
        properties_: crate::runtime::IsSet<
            ::serde_json::Map<String, ::serde_json::Value>,
        >,
    {
        FunctionParameters {
            properties: crate::runtime::IsSet::value(self.properties),
            required: self.required,
            r#type: self.r#type,
        }
    }
}
crate::runtime::object!(
    FunctionParameters { required properties = "properties", default required =
    "required" unless is_none, required r#type = "type", }
);
/// The type of the arguments - always `object`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum FunctionParametersType {
    #[cfg_attr(feature = "schemars", schemars(rename = "object"))]
    /// The only value.
    #[default]
    Object,
}
crate::runtime::constant!(FunctionParametersType::Object = "object");
/// The message that returns the result of a function call on its channel.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionReply {
    /// Aborts the response if the value is truthy in the sense of JavaScript.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub abort: Option<::serde_json::Value>,
    /// The result. A falsy value in the sense of JavaScript is ignored.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub data: Option<::serde_json::Value>,
    /// The error of the function, for the model. Usually a text.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub error: Option<::serde_json::Value>,
    /// The result, any value.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub result: Option<::serde_json::Value>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
/// Builds a [`FunctionReply`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct FunctionReplyBuilder {
    abort: Option<::serde_json::Value>,
    data: Option<::serde_json::Value>,
    error: Option<::serde_json::Value>,
    result: Option<::serde_json::Value>,
    extra: Extra,
}
impl FunctionReply {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> FunctionReplyBuilder {
        FunctionReplyBuilder {
            abort: ::std::default::Default::default(),
            data: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
impl FunctionReplyBuilder {
    /// Aborts the response if the value is truthy in the sense of JavaScript.
    pub fn abort(mut self, abort: impl Into<::serde_json::Value>) -> Self {
        self.abort = Some(abort.into());
        self
    }
    /// Sets [`abort`](Self::abort) if there is a value.
    pub fn maybe_abort(mut self, abort: Option<impl Into<::serde_json::Value>>) -> Self {
        self.abort = abort.map(Into::into);
        self
    }
    /// The result. A falsy value in the sense of JavaScript is ignored.
    pub fn data(mut self, data: impl Into<::serde_json::Value>) -> Self {
        self.data = Some(data.into());
        self
    }
    /// Sets [`data`](Self::data) if there is a value.
    pub fn maybe_data(mut self, data: Option<impl Into<::serde_json::Value>>) -> Self {
        self.data = data.map(Into::into);
        self
    }
    /// The error of the function, for the model. Usually a text.
    pub fn error(mut self, error: impl Into<::serde_json::Value>) -> Self {
        self.error = Some(error.into());
        self
    }
    /// Sets [`error`](Self::error) if there is a value.
    pub fn maybe_error(mut self, error: Option<impl Into<::serde_json::Value>>) -> Self {
        self.error = error.map(Into::into);
        self
    }
    /// The result, any value.
    pub fn result(mut self, result: impl Into<::serde_json::Value>) -> Self {
        self.result = Some(result.into());
        self
    }
    /// Sets [`result`](Self::result) if there is a value.
    pub fn maybe_result(
        mut self,
        result: Option<impl Into<::serde_json::Value>>,
    ) -> Self {
        self.result = result.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> FunctionReply {
        FunctionReply {
            abort: self.abort,
            data: self.data,
            error: self.error,
            result: self.result,
            extra: self.extra,
        }
    }
}
crate::runtime::object!(
    FunctionReply { default abort = "abort" unless is_none, default data = "data" unless
    is_none, default error = "error" unless is_none, default result = "result" unless
    is_none, }, extra unless is_outside_event : Extra
);
/// The source of the result of a function.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FunctionResult {
    /// A constant result.
    Data(FunctionData),
    /// A result that the caller publishes to a channel when the model calls the function.
    Channel(FunctionChannel),
}
impl<'de> ::serde_core::Deserialize<'de> for FunctionResult {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(FunctionResult),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Data))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Channel))
            },
        )
    }
}
crate::runtime::untagged!(FunctionResult { Data, Channel });
crate::runtime::from!(
    FunctionResult { FunctionData : | value | Self::Data(value), FunctionChannel : |
    value | Self::Channel(value), }
);
/// The instruction for a turn of the bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct InitiateConversation {
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<EntitySpan>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<EntitySpan>>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// The instruction for the model.
    pub text: String,
}
/// Builds a [`InitiateConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct InitiateConversationBuilder<text_ = Unset> {
    entities: Option<Vec<EntitySpan>>,
    functions: Option<Vec<Function>>,
    text: text_,
}
impl InitiateConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> InitiateConversationBuilder {
        InitiateConversationBuilder {
            entities: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            text: Unset,
        }
    }
}
impl<text_> InitiateConversationBuilder<text_> {
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<EntitySpan>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(
        mut self,
        entities: Option<impl Into<Vec<EntitySpan>>>,
    ) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// The instruction for the model.
    pub fn text(self, text: impl Into<String>) -> InitiateConversationBuilder<String> {
        InitiateConversationBuilder {
            text: text.into(),
            entities: self.entities,
            functions: self.functions,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> InitiateConversation
    where
        text_: crate::runtime::IsSet<String>,
    {
        InitiateConversation {
            entities: self.entities,
            functions: self.functions,
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
crate::runtime::object!(
    InitiateConversation { default entities = "entities" unless is_none, default
    functions = "functions" unless is_none, required text = "text", }
);
impl crate::runtime::Limited for InitiateConversation {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        Ok(())
    }
}
crate::runtime::from!(
    InitiateConversation { & str : | value | Self::builder().text(value).build(), &
    String : | value | Self::builder().text(value).build(), String : | value |
    Self::builder().text(value).build(), }
);
/// A detected intent.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Intent {
    /// The id of the intent.
    pub id: String,
    /// The name of the intent.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Intent { required id = "id", default name = "name" unless is_none, }, extra : Extra
);
/// An intent detection.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct IntentDetection {
    /// A detected intent.
    pub action: Intent,
    /// Identifies the detection in the events of its begin and its end.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    IntentDetection { required action = "action", default id = "id" unless is_none, },
    extra : Extra
);
/// A keep-alive event, without data.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct KeepAlive(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(
    KeepAlive(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::map!(KeepAlive(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(KeepAlive(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::redacted!(KeepAlive(::serde_json::Map < String, ::serde_json::Value >));
/// Limits of a completion.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// Maximum number of tool calls.
    ///
    /// Limits: at least `1`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1)))]
    pub calls: Option<i64>,
    /// Maximum number of continuations of a response that reached its maximum length.
    ///
    /// Limits: at least `1`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1)))]
    pub continuations: Option<i64>,
    /// Maximum number of iterations, each a run of the model and its tool calls.
    ///
    /// Limits: at least `1`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 1)))]
    pub iterations: Option<i64>,
}
/// Builds a [`Limits`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct LimitsBuilder {
    calls: Option<i64>,
    continuations: Option<i64>,
    iterations: Option<i64>,
}
impl Limits {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> LimitsBuilder {
        LimitsBuilder {
            calls: ::std::default::Default::default(),
            continuations: ::std::default::Default::default(),
            iterations: ::std::default::Default::default(),
        }
    }
}
impl LimitsBuilder {
    /// Maximum number of tool calls.
    ///
    /// Limits: at least `1`.
    pub fn calls(mut self, calls: impl Into<i64>) -> Self {
        self.calls = Some(calls.into());
        self
    }
    /// Sets [`calls`](Self::calls) if there is a value.
    pub fn maybe_calls(mut self, calls: Option<impl Into<i64>>) -> Self {
        self.calls = calls.map(Into::into);
        self
    }
    /// Maximum number of continuations of a response that reached its maximum length.
    ///
    /// Limits: at least `1`.
    pub fn continuations(mut self, continuations: impl Into<i64>) -> Self {
        self.continuations = Some(continuations.into());
        self
    }
    /// Sets [`continuations`](Self::continuations) if there is a value.
    pub fn maybe_continuations(mut self, continuations: Option<impl Into<i64>>) -> Self {
        self.continuations = continuations.map(Into::into);
        self
    }
    /// Maximum number of iterations, each a run of the model and its tool calls.
    ///
    /// Limits: at least `1`.
    pub fn iterations(mut self, iterations: impl Into<i64>) -> Self {
        self.iterations = Some(iterations.into());
        self
    }
    /// Sets [`iterations`](Self::iterations) if there is a value.
    pub fn maybe_iterations(mut self, iterations: Option<impl Into<i64>>) -> Self {
        self.iterations = iterations.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Limits {
        Limits {
            calls: self.calls,
            continuations: self.continuations,
            iterations: self.iterations,
        }
    }
}
crate::runtime::object!(
    Limits { default calls = "calls" unless is_none, default continuations =
    "continuations" unless is_none, default iterations = "iterations" unless is_none, }
);
impl crate::runtime::Limited for Limits {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within("calls", self.calls.as_ref().copied(), Some(1), None)?;
        crate::runtime::within(
            "continuations",
            self.continuations.as_ref().copied(),
            Some(1),
            None,
        )?;
        crate::runtime::within(
            "iterations",
            self.iterations.as_ref().copied(),
            Some(1),
            None,
        )?;
        Ok(())
    }
}
#[cfg(feature = "skillset")]
/// Query parameters of `GET /skillset/{skillsetId}/ability/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAbilities {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "skillset")]
/// Builds a [`ListAbilities`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListAbilitiesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "skillset")]
impl ListAbilities {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListAbilitiesBuilder {
        ListAbilitiesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl ListAbilitiesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListAbilities {
        ListAbilities {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    ListAbilities { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for ListAbilities {}
/// Query parameters of `GET /conversation/{conversationId}/attachment/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachments {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
/// Builds a [`ListAttachments`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListAttachmentsBuilder {
    cursor: Option<String>,
    take: Option<i64>,
}
impl ListAttachments {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListAttachmentsBuilder {
        ListAttachmentsBuilder {
            cursor: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
impl ListAttachmentsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListAttachments {
        ListAttachments {
            cursor: self.cursor,
            take: self.take,
        }
    }
}
crate::runtime::object!(
    ListAttachments { default cursor = "cursor" unless is_none, default take = "take"
    unless is_none, }
);
impl crate::runtime::Limited for ListAttachments {}
/// Query parameters of `GET /bot/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListBots {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
/// Builds a [`ListBots`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListBotsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
impl ListBots {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListBotsBuilder {
        ListBotsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
impl ListBotsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListBots {
        ListBots {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
crate::runtime::object!(
    ListBots { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
impl crate::runtime::Limited for ListBots {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/conversation/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactConversations {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactConversations`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactConversationsBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactConversations {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactConversationsBuilder {
        ListContactConversationsBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactConversationsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactConversations {
        ListContactConversations {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactConversations { default cursor = "cursor" unless is_none, default order =
    "order" unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactConversations {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/memory/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactMemories {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactMemories`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactMemoriesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactMemories {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactMemoriesBuilder {
        ListContactMemoriesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactMemoriesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactMemories {
        ListContactMemories {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactMemories { default cursor = "cursor" unless is_none, default order =
    "order" unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactMemories {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/rating/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactRatings {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactRatings`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactRatingsBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactRatings {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactRatingsBuilder {
        ListContactRatingsBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactRatingsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactRatings {
        ListContactRatings {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactRatings { default cursor = "cursor" unless is_none, default order =
    "order" unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactRatings {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/secret/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactSecrets {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactSecrets`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactSecretsBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactSecrets {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactSecretsBuilder {
        ListContactSecretsBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactSecretsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactSecrets {
        ListContactSecrets {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactSecrets { default cursor = "cursor" unless is_none, default order =
    "order" unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactSecrets {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/space/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactSpaces {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactSpaces`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactSpacesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactSpaces {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactSpacesBuilder {
        ListContactSpacesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactSpacesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactSpaces {
        ListContactSpaces {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactSpaces { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactSpaces {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/{contactId}/task/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContactTasks {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContactTasks`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactTasksBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContactTasks {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactTasksBuilder {
        ListContactTasksBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactTasksBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContactTasks {
        ListContactTasks {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContactTasks { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContactTasks {}
#[cfg(feature = "contact")]
/// Query parameters of `GET /contact/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListContacts {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "contact")]
/// Builds a [`ListContacts`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListContactsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "contact")]
impl ListContacts {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListContactsBuilder {
        ListContactsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl ListContactsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListContacts {
        ListContacts {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    ListContacts { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for ListContacts {}
/// Query parameters of `GET /conversation/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListConversations {
    /// Only conversations with one of these bots.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<BotId>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<Vec<BotId>>,
    /// Only conversations with one of these contacts.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<ContactId>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<Vec<ContactId>>,
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
    /// Only conversations of one of these tasks.
    #[cfg_attr(feature = "schemars", schemars(rename = "taskId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<TaskId>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub task_id: Option<Vec<TaskId>>,
}
/// Builds a [`ListConversations`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListConversationsBuilder {
    bot_id: Option<Vec<BotId>>,
    contact_id: Option<Vec<ContactId>>,
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
    task_id: Option<Vec<TaskId>>,
}
impl ListConversations {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListConversationsBuilder {
        ListConversationsBuilder {
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
            task_id: ::std::default::Default::default(),
        }
    }
}
impl ListConversationsBuilder {
    /// Only conversations with one of these bots.
    pub fn bot_id(mut self, bot_id: impl Into<Vec<BotId>>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<Vec<BotId>>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// Only conversations with one of these contacts.
    pub fn contact_id(mut self, contact_id: impl Into<Vec<ContactId>>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(
        mut self,
        contact_id: Option<impl Into<Vec<ContactId>>>,
    ) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Only conversations of one of these tasks.
    pub fn task_id(mut self, task_id: impl Into<Vec<TaskId>>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }
    /// Sets [`task_id`](Self::task_id) if there is a value.
    pub fn maybe_task_id(mut self, task_id: Option<impl Into<Vec<TaskId>>>) -> Self {
        self.task_id = task_id.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListConversations {
        ListConversations {
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
            task_id: self.task_id,
        }
    }
}
crate::runtime::object!(
    ListConversations { default bot_id = "botId" unless is_none, default contact_id =
    "contactId" unless is_none, default cursor = "cursor" unless is_none, default meta =
    "meta" unless is_none, default order = "order" unless is_none, default take = "take"
    unless is_none, default task_id = "taskId" unless is_none, }
);
impl crate::runtime::Limited for ListConversations {}
#[cfg(feature = "dataset")]
/// Query parameters of `GET /dataset/{datasetId}/file/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDatasetFiles {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "dataset")]
/// Builds a [`ListDatasetFiles`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListDatasetFilesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "dataset")]
impl ListDatasetFiles {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListDatasetFilesBuilder {
        ListDatasetFilesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl ListDatasetFilesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListDatasetFiles {
        ListDatasetFiles {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    ListDatasetFiles { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for ListDatasetFiles {}
#[cfg(feature = "dataset")]
/// Query parameters of `GET /dataset/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDatasets {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "dataset")]
/// Builds a [`ListDatasets`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListDatasetsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "dataset")]
impl ListDatasets {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListDatasetsBuilder {
        ListDatasetsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl ListDatasetsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListDatasets {
        ListDatasets {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    ListDatasets { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for ListDatasets {}
#[cfg(feature = "file")]
/// Query parameters of `GET /file/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFiles {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "file")]
/// Builds a [`ListFiles`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListFilesBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "file")]
impl ListFiles {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListFilesBuilder {
        ListFilesBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "file")]
impl ListFilesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListFiles {
        ListFiles {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "file")]
crate::runtime::object!(
    ListFiles { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "file")]
impl crate::runtime::Limited for ListFiles {}
#[cfg(feature = "memory")]
/// Query parameters of `GET /memory/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMemories {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "memory")]
/// Builds a [`ListMemories`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListMemoriesBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "memory")]
impl ListMemories {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListMemoriesBuilder {
        ListMemoriesBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "memory")]
impl ListMemoriesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListMemories {
        ListMemories {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    ListMemories { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for ListMemories {}
/// Query parameters of `GET /conversation/{conversationId}/message/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMessages {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `asc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "asc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
/// Builds a [`ListMessages`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListMessagesBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
impl ListMessages {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListMessagesBuilder {
        ListMessagesBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
impl ListMessagesBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `asc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListMessages {
        ListMessages {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
crate::runtime::object!(
    ListMessages { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
impl crate::runtime::Limited for ListMessages {}
#[cfg(feature = "model")]
/// Query parameters of `GET /platform/model/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListModels {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "model")]
/// Builds a [`ListModels`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListModelsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "model")]
impl ListModels {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListModelsBuilder {
        ListModelsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "model")]
impl ListModelsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListModels {
        ListModels {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "model")]
crate::runtime::object!(
    ListModels { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "model")]
impl crate::runtime::Limited for ListModels {}
#[cfg(feature = "dataset")]
/// Query parameters of `GET /dataset/{datasetId}/record/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRecords {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "dataset")]
/// Builds a [`ListRecords`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListRecordsBuilder {
    cursor: Option<String>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "dataset")]
impl ListRecords {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListRecordsBuilder {
        ListRecordsBuilder {
            cursor: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl ListRecordsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListRecords {
        ListRecords {
            cursor: self.cursor,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    ListRecords { default cursor = "cursor" unless is_none, default order = "order"
    unless is_none, default take = "take" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for ListRecords {}
#[cfg(feature = "secret")]
/// Query parameters of `GET /secret/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSecrets {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "secret")]
/// Builds a [`ListSecrets`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListSecretsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "secret")]
impl ListSecrets {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListSecretsBuilder {
        ListSecretsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "secret")]
impl ListSecretsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListSecrets {
        ListSecrets {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "secret")]
crate::runtime::object!(
    ListSecrets { default cursor = "cursor" unless is_none, default meta = "meta" unless
    is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "secret")]
impl crate::runtime::Limited for ListSecrets {}
#[cfg(feature = "skillset")]
/// Query parameters of `GET /skillset/list`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSkillsets {
    /// Cursor of the previous page. The list continues after it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Order>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = "desc")))]
    pub order: Option<Order>,
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("default" = 100)))]
    pub take: Option<i64>,
}
#[cfg(feature = "skillset")]
/// Builds a [`ListSkillsets`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ListSkillsetsBuilder {
    cursor: Option<String>,
    meta: Option<Meta>,
    order: Option<Order>,
    take: Option<i64>,
}
#[cfg(feature = "skillset")]
impl ListSkillsets {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ListSkillsetsBuilder {
        ListSkillsetsBuilder {
            cursor: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            order: ::std::default::Default::default(),
            take: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl ListSkillsetsBuilder {
    /// Cursor of the previous page. The list continues after it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Sets [`cursor`](Self::cursor) if there is a value.
    pub fn maybe_cursor(mut self, cursor: Option<impl Into<String>>) -> Self {
        self.cursor = cursor.map(Into::into);
        self
    }
    /// Metadata filter. Only items with all of these values are listed. The key of a nested value is its path, such as `a.b`.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Sort order by time of creation.
    ///
    /// Limits: unless set `desc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Sets [`order`](Self::order) if there is a value.
    pub fn maybe_order(mut self, order: Option<impl Into<Order>>) -> Self {
        self.order = order.map(Into::into);
        self
    }
    /// Maximum number of items. A page has at most 100; a stream continues until this many items have been sent, up to the end of a page.
    ///
    /// Limits: unless set `100`.
    pub fn take(mut self, take: impl Into<i64>) -> Self {
        self.take = Some(take.into());
        self
    }
    /// Sets [`take`](Self::take) if there is a value.
    pub fn maybe_take(mut self, take: Option<impl Into<i64>>) -> Self {
        self.take = take.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ListSkillsets {
        ListSkillsets {
            cursor: self.cursor,
            meta: self.meta,
            order: self.order,
            take: self.take,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    ListSkillsets { default cursor = "cursor" unless is_none, default meta = "meta"
    unless is_none, default order = "order" unless is_none, default take = "take" unless
    is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for ListSkillsets {}
#[cfg(feature = "memory")]
/// The result of a search.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Memories {
    /// The memories, the best match first.
    pub items: Vec<Memory>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "memory")]
crate::runtime::object!(Memories { required items = "items", }, extra : Extra);
/// A memory of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    /// The id of a memory of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MemoryId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MemoryId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The text of the memory.
    pub text: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Memory { default id = "id" unless is_none, default meta = "meta" unless is_none,
    required text = "text", }, extra : Extra
);
#[cfg(feature = "memory")]
/// A page of an export.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryExport {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The memories. Empty after the last page.
    pub items: Vec<StoredMemory>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    MemoryExport { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "memory")]
impl crate::runtime::Page for MemoryExport {
    type Item = StoredMemory;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<StoredMemory> {
        self.items
    }
}
#[cfg(feature = "memory")]
impl crate::runtime::Csv for MemoryExport {}
#[cfg(feature = "memory")]
/// A line of an export of memories.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<MemoryExportEvent>")
)]
#[non_exhaustive]
pub enum MemoryExportEvent {
    /// An error, after which the export is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A memory. (`item`)
    Item(Timed<Box<StoredMemory>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "memory")]
impl MemoryExportEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "memory")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum MemoryExportEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "memory")]
impl crate::runtime::Union for MemoryExportEvent {
    type Tag = MemoryExportEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<MemoryExportEventTag> {
        Some(
            match name {
                "error" => MemoryExportEventTag::Error,
                "item" => MemoryExportEventTag::Item,
                "nop" => MemoryExportEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: MemoryExportEventTag) -> &'static str {
        match tag {
            MemoryExportEventTag::Error => "error",
            MemoryExportEventTag::Item => "item",
            MemoryExportEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: MemoryExportEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                MemoryExportEventTag::Error => Self::Error(payload.read()?),
                MemoryExportEventTag::Item => Self::Item(payload.read()?),
                MemoryExportEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the export is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A memory.", of.subschema_for::<Timed<Box<StoredMemory>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "memory")]
crate::runtime::union!(MemoryExportEvent);
/// The id of a memory of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct MemoryId(String);
crate::runtime::id!(MemoryId(String));
#[cfg(any(feature = "contact", feature = "memory"))]
/// A line of a list of memories.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<MemoryListEvent>")
)]
#[non_exhaustive]
pub enum MemoryListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A memory. (`item`)
    Item(Timed<Box<StoredMemory>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(any(feature = "contact", feature = "memory"))]
impl MemoryListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(any(feature = "contact", feature = "memory"))]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum MemoryListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(any(feature = "contact", feature = "memory"))]
impl crate::runtime::Union for MemoryListEvent {
    type Tag = MemoryListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<MemoryListEventTag> {
        Some(
            match name {
                "error" => MemoryListEventTag::Error,
                "item" => MemoryListEventTag::Item,
                "nop" => MemoryListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: MemoryListEventTag) -> &'static str {
        match tag {
            MemoryListEventTag::Error => "error",
            MemoryListEventTag::Item => "item",
            MemoryListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: MemoryListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                MemoryListEventTag::Error => Self::Error(payload.read()?),
                MemoryListEventTag::Item => Self::Item(payload.read()?),
                MemoryListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A memory.", of.subschema_for::<Timed<Box<StoredMemory>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(any(feature = "contact", feature = "memory"))]
crate::runtime::union!(MemoryListEvent);
#[cfg(any(feature = "contact", feature = "memory"))]
/// A page of memories.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The memories. Empty after the last page.
    pub items: Vec<StoredMemory>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "memory"))]
crate::runtime::object!(
    MemoryPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(any(feature = "contact", feature = "memory"))]
impl crate::runtime::Page for MemoryPage {
    type Item = StoredMemory;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<StoredMemory> {
        self.items
    }
}
/// A message of a request or of an event.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The subject of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the message.
    pub text: String,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: MessageType,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
/// Builds a [`Message`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct MessageBuilder<text_ = Unset, type_ = Unset> {
    created_at: Option<Timestamp>,
    description: Option<String>,
    id: Option<MessageId>,
    meta: Option<Meta>,
    name: Option<String>,
    text: text_,
    r#type: type_,
    extra: Extra,
}
impl Message {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> MessageBuilder {
        MessageBuilder {
            created_at: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: Unset,
            r#type: Unset,
            extra: ::std::default::Default::default(),
        }
    }
}
impl<text_, type_> MessageBuilder<text_, type_> {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    pub fn created_at(mut self, created_at: impl Into<Timestamp>) -> Self {
        self.created_at = Some(created_at.into());
        self
    }
    /// Sets [`created_at`](Self::created_at) if there is a value.
    pub fn maybe_created_at(mut self, created_at: Option<impl Into<Timestamp>>) -> Self {
        self.created_at = created_at.map(Into::into);
        self
    }
    /// The subject of the message.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The id of a stored message.
    pub fn id(mut self, id: impl Into<MessageId>) -> Self {
        self.id = Some(id.into());
        self
    }
    /// Sets [`id`](Self::id) if there is a value.
    pub fn maybe_id(mut self, id: Option<impl Into<MessageId>>) -> Self {
        self.id = id.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the message.
    pub fn text(self, text: impl Into<String>) -> MessageBuilder<String, type_> {
        MessageBuilder {
            text: text.into(),
            created_at: self.created_at,
            description: self.description,
            id: self.id,
            meta: self.meta,
            name: self.name,
            r#type: self.r#type,
            extra: self.extra,
        }
    }
    /// The type of a message, which is its role.
    pub fn r#type(
        self,
        r#type: impl Into<MessageType>,
    ) -> MessageBuilder<text_, MessageType> {
        MessageBuilder {
            r#type: r#type.into(),
            created_at: self.created_at,
            description: self.description,
            id: self.id,
            meta: self.meta,
            name: self.name,
            text: self.text,
            extra: self.extra,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Message
    where
        text_: crate::runtime::IsSet<String>,
        type_: crate::runtime::IsSet<MessageType>,
    {
        Message {
            created_at: self.created_at,
            description: self.description,
            id: self.id,
            meta: self.meta,
            name: self.name,
            text: crate::runtime::IsSet::value(self.text),
            r#type: crate::runtime::IsSet::value(self.r#type),
            extra: self.extra,
        }
    }
}
crate::runtime::object!(
    Message { default created_at = "createdAt" unless is_none, default description =
    "description" unless is_none, default id = "id" unless is_none, default meta = "meta"
    unless is_none, default name = "name" unless is_none, required text = "text", default
    r#type = "type", }, extra unless is_outside_event : Extra
);
/// The id of a stored message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct MessageId(String);
crate::runtime::id!(MessageId(String));
/// A line of a list of messages.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<MessageListEvent>")
)]
#[non_exhaustive]
pub enum MessageListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A message. (`item`)
    Item(Timed<Box<ConversationMessage>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
impl MessageListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum MessageListEventTag {
    Error,
    Item,
    Nop,
}
impl crate::runtime::Union for MessageListEvent {
    type Tag = MessageListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<MessageListEventTag> {
        Some(
            match name {
                "error" => MessageListEventTag::Error,
                "item" => MessageListEventTag::Item,
                "nop" => MessageListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: MessageListEventTag) -> &'static str {
        match tag {
            MessageListEventTag::Error => "error",
            MessageListEventTag::Item => "item",
            MessageListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: MessageListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                MessageListEventTag::Error => Self::Error(payload.read()?),
                MessageListEventTag::Item => Self::Item(payload.read()?),
                MessageListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            (
                "item",
                "A message.",
                of.subschema_for::<Timed<Box<ConversationMessage>>>(),
            ),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
crate::runtime::union!(MessageListEvent);
/// A page of messages.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct MessagePage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The messages. Empty after the last page.
    pub items: Vec<ConversationMessage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    MessagePage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
impl crate::runtime::Page for MessagePage {
    type Item = ConversationMessage;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<ConversationMessage> {
        self.items
    }
}
/// The type of a message, which is its role.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend(
            "examples" = ["user",
            "bot",
            "reasoning",
            "context",
            "instruction",
            "backstory",
            "checkpoint",
            "activity"]
        )
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum MessageType {
    /// `user` on the wire.
    User,
    /// `bot` on the wire.
    Bot,
    /// `reasoning` on the wire.
    Reasoning,
    /// `context` on the wire.
    Context,
    /// `instruction` on the wire.
    Instruction,
    /// `backstory` on the wire.
    Backstory,
    /// `checkpoint` on the wire.
    Checkpoint,
    /// `activity` on the wire.
    Activity,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl MessageType {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::User => "user",
            Self::Bot => "bot",
            Self::Reasoning => "reasoning",
            Self::Context => "context",
            Self::Instruction => "instruction",
            Self::Backstory => "backstory",
            Self::Checkpoint => "checkpoint",
            Self::Activity => "activity",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for MessageType {
    fn from(value: &str) -> Self {
        match value {
            "user" => Self::User,
            "bot" => Self::Bot,
            "reasoning" => Self::Reasoning,
            "context" => Self::Context,
            "instruction" => Self::Instruction,
            "backstory" => Self::Backstory,
            "checkpoint" => Self::Checkpoint,
            "activity" => Self::Activity,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
/// An unknown value, the empty text: it was missing in a response.
impl Default for MessageType {
    fn default() -> Self {
        Self::from("")
    }
}
crate::runtime::text!(MessageType);
/// The message of a vote.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct MessageVote {
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    MessageVote { default id = "id" unless is_none, }, extra : Extra
);
/// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct Meta(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(Meta(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::map!(Meta(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(Meta(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::redacted!(Meta(::serde_json::Map < String, ::serde_json::Value >));
/// Merges metadata - sets these values and keeps those of other keys.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct MetaMerge {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(rename = "$update"))]
    pub update: Meta,
}
/// Builds a [`MetaMerge`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct MetaMergeBuilder<update_ = Unset> {
    update: update_,
}
impl MetaMerge {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> MetaMergeBuilder {
        MetaMergeBuilder { update: Unset }
    }
}
impl<update_> MetaMergeBuilder<update_> {
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn update(self, update: impl Into<Meta>) -> MetaMergeBuilder<Meta> {
        MetaMergeBuilder {
            update: update.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> MetaMerge
    where
        update_: crate::runtime::IsSet<Meta>,
    {
        MetaMerge {
            update: crate::runtime::IsSet::value(self.update),
        }
    }
}
crate::runtime::object!(MetaMerge { required update = "$update", });
/// Replaces all metadata by these values, none of which is called `$update`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct MetaReplacement(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(
    MetaReplacement(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::map!(MetaReplacement(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(
    MetaReplacement(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::redacted!(
    MetaReplacement(::serde_json::Map < String, ::serde_json::Value >)
);
/// A change of metadata - a merge or a replacement.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MetaUpdate {
    /// Merges metadata - sets these values and keeps those of other keys.
    Merge(MetaMerge),
    /// Replaces all metadata by these values, none of which is called `$update`.
    Replacement(MetaReplacement),
}
impl<'de> ::serde_core::Deserialize<'de> for MetaUpdate {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(MetaUpdate),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Merge))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::Replacement))
            },
        )
    }
}
crate::runtime::untagged!(MetaUpdate { Merge, Replacement });
crate::runtime::from!(
    MetaUpdate { MetaMerge : | value | Self::Merge(value), MetaReplacement : | value |
    Self::Replacement(value), }
);
/// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct Model(String);
crate::runtime::id!(Model(String));
#[cfg(feature = "model")]
/// The type of a model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend("examples" = ["language", "image", "video", "rerank", "decision"])
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ModelKind {
    /// `language` on the wire.
    Language,
    /// `image` on the wire.
    Image,
    /// `video` on the wire.
    Video,
    /// `rerank` on the wire.
    Rerank,
    /// `decision` on the wire.
    Decision,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(feature = "model")]
impl ModelKind {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Language => "language",
            Self::Image => "image",
            Self::Video => "video",
            Self::Rerank => "rerank",
            Self::Decision => "decision",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(feature = "model")]
impl From<&str> for ModelKind {
    fn from(value: &str) -> Self {
        match value {
            "language" => Self::Language,
            "image" => Self::Image,
            "video" => Self::Video,
            "rerank" => Self::Rerank,
            "decision" => Self::Decision,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(feature = "model")]
/// An unknown value, the empty text: it was missing in a response.
impl Default for ModelKind {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(feature = "model")]
crate::runtime::text!(ModelKind);
#[cfg(feature = "model")]
/// A line of a list of models.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<ModelListEvent>")
)]
#[non_exhaustive]
pub enum ModelListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A model. (`item`)
    Item(Timed<Box<PlatformModel>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "model")]
impl ModelListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "model")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum ModelListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "model")]
impl crate::runtime::Union for ModelListEvent {
    type Tag = ModelListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<ModelListEventTag> {
        Some(
            match name {
                "error" => ModelListEventTag::Error,
                "item" => ModelListEventTag::Item,
                "nop" => ModelListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: ModelListEventTag) -> &'static str {
        match tag {
            ModelListEventTag::Error => "error",
            ModelListEventTag::Item => "item",
            ModelListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: ModelListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                ModelListEventTag::Error => Self::Error(payload.read()?),
                ModelListEventTag::Item => Self::Item(payload.read()?),
                ModelListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A model.", of.subschema_for::<Timed<Box<PlatformModel>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "model")]
crate::runtime::union!(ModelListEvent);
#[cfg(feature = "model")]
/// A page of models.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ModelPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The models. Empty after the last page.
    pub items: Vec<PlatformModel>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "model")]
crate::runtime::object!(
    ModelPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "model")]
impl crate::runtime::Page for ModelPage {
    type Item = PlatformModel;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<PlatformModel> {
        self.items
    }
}
/// A model with its settings, converted into a `Model`. Settings without a field of their own go into `extra`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ModelSettings {
    /// Penalty on tokens by their frequency so far.
    #[cfg_attr(feature = "schemars", schemars(rename = "frequencyPenalty"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub frequency_penalty: Option<f64>,
    /// Maximum number of messages in the context of the model.
    #[cfg_attr(feature = "schemars", schemars(rename = "interactionMaxMessages"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub interaction_max_messages: Option<i64>,
    /// Maximum number of tokens in a response.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_tokens: Option<i64>,
    /// The name of the model, such as `gpt-4o`.
    pub name: String,
    /// Penalty on tokens that have occurred so far.
    #[cfg_attr(feature = "schemars", schemars(rename = "presencePenalty"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub presence_penalty: Option<f64>,
    /// The region in which a model runs.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Region>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub region: Option<Region>,
    /// Seed of the sampling, for responses that can be reproduced as far as the model allows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub seed: Option<i64>,
    /// Sampling temperature.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub temperature: Option<f64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
/// Builds a [`ModelSettings`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ModelSettingsBuilder<name_ = Unset> {
    frequency_penalty: Option<f64>,
    interaction_max_messages: Option<i64>,
    max_tokens: Option<i64>,
    name: name_,
    presence_penalty: Option<f64>,
    region: Option<Region>,
    seed: Option<i64>,
    temperature: Option<f64>,
    extra: Extra,
}
impl ModelSettings {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ModelSettingsBuilder {
        ModelSettingsBuilder {
            frequency_penalty: ::std::default::Default::default(),
            interaction_max_messages: ::std::default::Default::default(),
            max_tokens: ::std::default::Default::default(),
            name: Unset,
            presence_penalty: ::std::default::Default::default(),
            region: ::std::default::Default::default(),
            seed: ::std::default::Default::default(),
            temperature: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
impl<name_> ModelSettingsBuilder<name_> {
    /// Penalty on tokens by their frequency so far.
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<f64>) -> Self {
        self.frequency_penalty = Some(frequency_penalty.into());
        self
    }
    /// Sets [`frequency_penalty`](Self::frequency_penalty) if there is a value.
    pub fn maybe_frequency_penalty(
        mut self,
        frequency_penalty: Option<impl Into<f64>>,
    ) -> Self {
        self.frequency_penalty = frequency_penalty.map(Into::into);
        self
    }
    /// Maximum number of messages in the context of the model.
    pub fn interaction_max_messages(
        mut self,
        interaction_max_messages: impl Into<i64>,
    ) -> Self {
        self.interaction_max_messages = Some(interaction_max_messages.into());
        self
    }
    /// Sets [`interaction_max_messages`](Self::interaction_max_messages) if there is a value.
    pub fn maybe_interaction_max_messages(
        mut self,
        interaction_max_messages: Option<impl Into<i64>>,
    ) -> Self {
        self.interaction_max_messages = interaction_max_messages.map(Into::into);
        self
    }
    /// Maximum number of tokens in a response.
    pub fn max_tokens(mut self, max_tokens: impl Into<i64>) -> Self {
        self.max_tokens = Some(max_tokens.into());
        self
    }
    /// Sets [`max_tokens`](Self::max_tokens) if there is a value.
    pub fn maybe_max_tokens(mut self, max_tokens: Option<impl Into<i64>>) -> Self {
        self.max_tokens = max_tokens.map(Into::into);
        self
    }
    /// The name of the model, such as `gpt-4o`.
    pub fn name(self, name: impl Into<String>) -> ModelSettingsBuilder<String> {
        ModelSettingsBuilder {
            name: name.into(),
            frequency_penalty: self.frequency_penalty,
            interaction_max_messages: self.interaction_max_messages,
            max_tokens: self.max_tokens,
            presence_penalty: self.presence_penalty,
            region: self.region,
            seed: self.seed,
            temperature: self.temperature,
            extra: self.extra,
        }
    }
    /// Penalty on tokens that have occurred so far.
    pub fn presence_penalty(mut self, presence_penalty: impl Into<f64>) -> Self {
        self.presence_penalty = Some(presence_penalty.into());
        self
    }
    /// Sets [`presence_penalty`](Self::presence_penalty) if there is a value.
    pub fn maybe_presence_penalty(
        mut self,
        presence_penalty: Option<impl Into<f64>>,
    ) -> Self {
        self.presence_penalty = presence_penalty.map(Into::into);
        self
    }
    /// The region in which a model runs.
    pub fn region(mut self, region: impl Into<Region>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// Sets [`region`](Self::region) if there is a value.
    pub fn maybe_region(mut self, region: Option<impl Into<Region>>) -> Self {
        self.region = region.map(Into::into);
        self
    }
    /// Seed of the sampling, for responses that can be reproduced as far as the model allows.
    pub fn seed(mut self, seed: impl Into<i64>) -> Self {
        self.seed = Some(seed.into());
        self
    }
    /// Sets [`seed`](Self::seed) if there is a value.
    pub fn maybe_seed(mut self, seed: Option<impl Into<i64>>) -> Self {
        self.seed = seed.map(Into::into);
        self
    }
    /// Sampling temperature.
    pub fn temperature(mut self, temperature: impl Into<f64>) -> Self {
        self.temperature = Some(temperature.into());
        self
    }
    /// Sets [`temperature`](Self::temperature) if there is a value.
    pub fn maybe_temperature(mut self, temperature: Option<impl Into<f64>>) -> Self {
        self.temperature = temperature.map(Into::into);
        self
    }
    /// Fields that this version does not know.
    pub fn extra(mut self, extra: impl Into<Extra>) -> Self {
        self.extra = extra.into();
        self
    }
    /// Sets [`extra`](Self::extra) if there is a value.
    pub fn maybe_extra(mut self, extra: Option<impl Into<Extra>>) -> Self {
        self.extra = extra.map(Into::into).unwrap_or_default();
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ModelSettings
    where
        name_: crate::runtime::IsSet<String>,
    {
        ModelSettings {
            frequency_penalty: self.frequency_penalty,
            interaction_max_messages: self.interaction_max_messages,
            max_tokens: self.max_tokens,
            name: crate::runtime::IsSet::value(self.name),
            presence_penalty: self.presence_penalty,
            region: self.region,
            seed: self.seed,
            temperature: self.temperature,
            extra: self.extra,
        }
    }
}
crate::runtime::object!(
    ModelSettings { default frequency_penalty = "frequencyPenalty" unless is_none,
    default interaction_max_messages = "interactionMaxMessages" unless is_none, default
    max_tokens = "maxTokens" unless is_none, required name = "name", default
    presence_penalty = "presencePenalty" unless is_none, default region = "region" unless
    is_none, default seed = "seed" unless is_none, default temperature = "temperature"
    unless is_none, }, extra : Extra
);
/// Usage of a model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ModelUsage {
    /// Number of input tokens.
    #[cfg_attr(feature = "schemars", schemars(rename = "inputTokensUsed"))]
    pub input_tokens_used: i64,
    /// The name of the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<String>,
    /// Number of output tokens.
    #[cfg_attr(feature = "schemars", schemars(rename = "outputTokensUsed"))]
    pub output_tokens_used: i64,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ModelUsage { required input_tokens_used = "inputTokensUsed", default model = "model"
    unless is_none, required output_tokens_used = "outputTokensUsed", }, extra : Extra
);
/// The settings of the feature `notes`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct NotesOptions {
    /// Short notes, added to the backstory. None may be blank.
    pub notes: Vec<String>,
}
/// Builds a [`NotesOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct NotesOptionsBuilder<notes_ = Unset> {
    notes: notes_,
}
impl NotesOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> NotesOptionsBuilder {
        NotesOptionsBuilder {
            notes: Unset,
        }
    }
}
impl<notes_> NotesOptionsBuilder<notes_> {
    /// Short notes, added to the backstory. None may be blank.
    pub fn notes(
        self,
        notes: impl Into<Vec<String>>,
    ) -> NotesOptionsBuilder<Vec<String>> {
        NotesOptionsBuilder {
            notes: notes.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> NotesOptions
    where
        notes_: crate::runtime::IsSet<Vec<String>>,
    {
        NotesOptions {
            notes: crate::runtime::IsSet::value(self.notes),
        }
    }
}
crate::runtime::object!(NotesOptions { required notes = "notes", });
/// An initial message of a session.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningMessage {
    /// The text of the message.
    pub text: String,
    /// The type of the initial messages of a session - always `user`.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: OpeningMessageType,
}
/// Builds a [`OpeningMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct OpeningMessageBuilder<text_ = Unset> {
    text: text_,
    r#type: OpeningMessageType,
}
impl OpeningMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> OpeningMessageBuilder {
        OpeningMessageBuilder {
            text: Unset,
            r#type: ::std::default::Default::default(),
        }
    }
}
impl<text_> OpeningMessageBuilder<text_> {
    /// The text of the message.
    pub fn text(self, text: impl Into<String>) -> OpeningMessageBuilder<String> {
        OpeningMessageBuilder {
            text: text.into(),
            r#type: self.r#type,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> OpeningMessage
    where
        text_: crate::runtime::IsSet<String>,
    {
        OpeningMessage {
            text: crate::runtime::IsSet::value(self.text),
            r#type: self.r#type,
        }
    }
}
crate::runtime::object!(
    OpeningMessage { required text = "text", required r#type = "type", }
);
/// The type of the initial messages of a session - always `user`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum OpeningMessageType {
    #[cfg_attr(feature = "schemars", schemars(rename = "user"))]
    /// The only value.
    #[default]
    User,
}
crate::runtime::constant!(OpeningMessageType::User = "user");
/// Sort order of a list, by time of creation and then by id.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["asc", "desc"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Order {
    /// `asc` on the wire.
    Asc,
    /// `desc` on the wire.
    Desc,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl Order {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for Order {
    fn from(value: &str) -> Self {
        match value {
            "asc" => Self::Asc,
            "desc" => Self::Desc,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
crate::runtime::text!(Order);
#[cfg(feature = "model")]
/// A model of the platform.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct PlatformModel {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// True if it is the default of its type.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub default: Option<bool>,
    /// The strengths of the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The family of the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub family: Option<String>,
    /// The name of the model, which bots and conversations take as their `model`.
    pub id: Model,
    /// The most tokens of the input.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxInputTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_input_tokens: Option<i64>,
    /// The most tokens of the output.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxOutputTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_output_tokens: Option<i64>,
    /// The most tokens of input and output.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_tokens: Option<i64>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The provider of the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub provider: Option<String>,
    /// The type of a model.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ModelKind>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<ModelKind>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "model")]
crate::runtime::object!(
    PlatformModel { default created_at = "createdAt" unless is_none, default default =
    "default" unless is_none, default description = "description" unless is_none, default
    family = "family" unless is_none, required id = "id", default max_input_tokens =
    "maxInputTokens" unless is_none, default max_output_tokens = "maxOutputTokens" unless
    is_none, default max_tokens = "maxTokens" unless is_none, default meta = "meta"
    unless is_none, default name = "name" unless is_none, default provider = "provider"
    unless is_none, default r#type = "type" unless is_none, default updated_at =
    "updatedAt" unless is_none, }, extra : Extra
);
/// Progress of a long task.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// The estimated time of completion.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub eta: Option<::serde_json::Value>,
    /// Identifies the task.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// The current step.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub step: Option<f64>,
    /// The number of steps.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub total: Option<f64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Progress { default eta = "eta" unless is_none, default id = "id" unless is_none,
    default step = "step" unless is_none, default total = "total" unless is_none, },
    extra : Extra
);
/// Request to publish a message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct PublishMessage {
    /// A message of a channel, any JSON object.
    pub message: ChannelMessage,
}
/// Builds a [`PublishMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct PublishMessageBuilder<message_ = Unset> {
    message: message_,
}
impl PublishMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> PublishMessageBuilder {
        PublishMessageBuilder {
            message: Unset,
        }
    }
}
impl<message_> PublishMessageBuilder<message_> {
    /// A message of a channel, any JSON object.
    pub fn message(
        self,
        message: impl Into<ChannelMessage>,
    ) -> PublishMessageBuilder<ChannelMessage> {
        PublishMessageBuilder {
            message: message.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> PublishMessage
    where
        message_: crate::runtime::IsSet<ChannelMessage>,
    {
        PublishMessage {
            message: crate::runtime::IsSet::value(self.message),
        }
    }
}
crate::runtime::object!(PublishMessage { required message = "message", });
impl crate::runtime::Limited for PublishMessage {}
crate::runtime::from!(
    PublishMessage { ChannelMessage : | value | Self::builder().message(value).build(),
    ::serde_json::Value : | value | Self::builder().message(value).build(), }
);
/// The published message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedMessage {
    /// The id of a channel, chosen by its users, with at least 16 characters.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ChannelId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ChannelId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    PublishedMessage { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "contact")]
/// A rating of a conversation or a message by a contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Rating {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// The id of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "conversationId"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub conversation_id: Option<ConversationId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The subject of the rating.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a rating.
    pub id: RatingId,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(rename = "messageId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub message_id: Option<MessageId>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The reason, in the words of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The rating; higher is better.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub value: Option<f64>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    Rating { default bot_id = "botId" unless is_none, default contact_id = "contactId"
    unless is_none, default conversation_id = "conversationId" unless is_none, default
    created_at = "createdAt" unless is_none, default description = "description" unless
    is_none, required id = "id", default message_id = "messageId" unless is_none, default
    meta = "meta" unless is_none, default name = "name" unless is_none, default reason =
    "reason" unless is_none, default updated_at = "updatedAt" unless is_none, default
    value = "value" unless is_none, }, extra : Extra
);
#[cfg(feature = "contact")]
/// The id of a rating.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct RatingId(String);
#[cfg(feature = "contact")]
crate::runtime::id!(RatingId(String));
#[cfg(feature = "contact")]
/// A line of a list of ratings.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<RatingListEvent>")
)]
#[non_exhaustive]
pub enum RatingListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A rating. (`item`)
    Item(Timed<Box<Rating>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "contact")]
impl RatingListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "contact")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum RatingListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "contact")]
impl crate::runtime::Union for RatingListEvent {
    type Tag = RatingListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<RatingListEventTag> {
        Some(
            match name {
                "error" => RatingListEventTag::Error,
                "item" => RatingListEventTag::Item,
                "nop" => RatingListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: RatingListEventTag) -> &'static str {
        match tag {
            RatingListEventTag::Error => "error",
            RatingListEventTag::Item => "item",
            RatingListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: RatingListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                RatingListEventTag::Error => Self::Error(payload.read()?),
                RatingListEventTag::Item => Self::Item(payload.read()?),
                RatingListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A rating.", of.subschema_for::<Timed<Box<Rating>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "contact")]
crate::runtime::union!(RatingListEvent);
#[cfg(feature = "contact")]
/// A page of ratings.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RatingPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The ratings. Empty after the last page.
    pub items: Vec<Rating>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    RatingPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "contact")]
impl crate::runtime::Page for RatingPage {
    type Item = Rating;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Rating> {
        self.items
    }
}
/// Request for the response of the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceiveMessage {
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
}
/// Builds a [`ReceiveMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct ReceiveMessageBuilder {
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
}
impl ReceiveMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> ReceiveMessageBuilder {
        ReceiveMessageBuilder {
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
        }
    }
}
impl ReceiveMessageBuilder {
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> ReceiveMessage {
        ReceiveMessage {
            extensions: self.extensions,
            functions: self.functions,
        }
    }
}
crate::runtime::object!(
    ReceiveMessage { default extensions = "extensions" unless is_none, default functions
    = "functions" unless is_none, }
);
impl crate::runtime::Limited for ReceiveMessage {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        Ok(())
    }
}
/// The response of the model, as stored in the conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedMessage {
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The text of the response. Missing if the model produced none.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ReceivedMessage { default id = "id" unless is_none, readable text = "text" unless
    is_none, default usage = "usage" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// A stored record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The id of a record.
    pub id: RecordId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The source of the text, such as a path or a URL.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// The text of the record.
    pub text: String,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    Record { default created_at = "createdAt" unless is_none, required id = "id", default
    meta = "meta" unless is_none, default source = "source" unless is_none, required text
    = "text", default updated_at = "updatedAt" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// A page of an export.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RecordExport {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The records. Empty after the last page.
    pub items: Vec<Record>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    RecordExport { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "dataset")]
impl crate::runtime::Page for RecordExport {
    type Item = Record;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Record> {
        self.items
    }
}
#[cfg(feature = "dataset")]
impl crate::runtime::Csv for RecordExport {}
#[cfg(feature = "dataset")]
/// A line of an export of records.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<RecordExportEvent>")
)]
#[non_exhaustive]
pub enum RecordExportEvent {
    /// An error, after which the export is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A record. (`item`)
    Item(Timed<Box<Record>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "dataset")]
impl RecordExportEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "dataset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum RecordExportEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "dataset")]
impl crate::runtime::Union for RecordExportEvent {
    type Tag = RecordExportEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<RecordExportEventTag> {
        Some(
            match name {
                "error" => RecordExportEventTag::Error,
                "item" => RecordExportEventTag::Item,
                "nop" => RecordExportEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: RecordExportEventTag) -> &'static str {
        match tag {
            RecordExportEventTag::Error => "error",
            RecordExportEventTag::Item => "item",
            RecordExportEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: RecordExportEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                RecordExportEventTag::Error => Self::Error(payload.read()?),
                RecordExportEventTag::Item => Self::Item(payload.read()?),
                RecordExportEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the export is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A record.", of.subschema_for::<Timed<Box<Record>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "dataset")]
crate::runtime::union!(RecordExportEvent);
#[cfg(feature = "dataset")]
/// The id of a record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct RecordId(String);
#[cfg(feature = "dataset")]
crate::runtime::id!(RecordId(String));
#[cfg(feature = "dataset")]
/// A line of a list of records.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<RecordListEvent>")
)]
#[non_exhaustive]
pub enum RecordListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A record. (`item`)
    Item(Timed<Box<Record>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "dataset")]
impl RecordListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "dataset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum RecordListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "dataset")]
impl crate::runtime::Union for RecordListEvent {
    type Tag = RecordListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<RecordListEventTag> {
        Some(
            match name {
                "error" => RecordListEventTag::Error,
                "item" => RecordListEventTag::Item,
                "nop" => RecordListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: RecordListEventTag) -> &'static str {
        match tag {
            RecordListEventTag::Error => "error",
            RecordListEventTag::Item => "item",
            RecordListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: RecordListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                RecordListEventTag::Error => Self::Error(payload.read()?),
                RecordListEventTag::Item => Self::Item(payload.read()?),
                RecordListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A record.", of.subschema_for::<Timed<Box<Record>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "dataset")]
crate::runtime::union!(RecordListEvent);
#[cfg(feature = "dataset")]
/// A page of records.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RecordPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The records. Empty after the last page.
    pub items: Vec<Record>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    RecordPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "dataset")]
impl crate::runtime::Page for RecordPage {
    type Item = Record;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Record> {
        self.items
    }
}
/// The region in which a model runs.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["us", "eu"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Region {
    /// `us` on the wire.
    Us,
    /// `eu` on the wire.
    Eu,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl Region {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Us => "us",
            Self::Eu => "eu",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for Region {
    fn from(value: &str) -> Self {
        match value {
            "us" => Self::Us,
            "eu" => Self::Eu,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
crate::runtime::text!(Region);
#[cfg(any(feature = "contact", feature = "secret"))]
/// Request to revoke a secret. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct RevokeSecret {}
#[cfg(any(feature = "contact", feature = "secret"))]
/// Builds a [`RevokeSecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct RevokeSecretBuilder {}
#[cfg(any(feature = "contact", feature = "secret"))]
impl RevokeSecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> RevokeSecretBuilder {
        RevokeSecretBuilder {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl RevokeSecretBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> RevokeSecret {
        RevokeSecret {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(RevokeSecret {}; refused);
#[cfg(any(feature = "contact", feature = "secret"))]
impl crate::runtime::Limited for RevokeSecret {}
#[cfg(any(feature = "contact", feature = "secret"))]
/// The revoked secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RevokedSecret {
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SecretId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    RevokedSecret { default id = "id" unless is_none, }, extra : Extra
);
/// An iteration of the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Identifies the run of the model.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub instance: Option<::serde_json::Value>,
    /// Identifies the iteration in its run.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub iteration: Option<::serde_json::Value>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Round { default instance = "instance" unless is_none, default iteration = "iteration"
    unless is_none, }, extra : Extra
);
/// Request to search the memory of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SearchBotMemory {
    /// The query.
    pub search: String,
}
/// Builds a [`SearchBotMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SearchBotMemoryBuilder<search_ = Unset> {
    search: search_,
}
impl SearchBotMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SearchBotMemoryBuilder {
        SearchBotMemoryBuilder {
            search: Unset,
        }
    }
}
impl<search_> SearchBotMemoryBuilder<search_> {
    /// The query.
    pub fn search(self, search: impl Into<String>) -> SearchBotMemoryBuilder<String> {
        SearchBotMemoryBuilder {
            search: search.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SearchBotMemory
    where
        search_: crate::runtime::IsSet<String>,
    {
        SearchBotMemory {
            search: crate::runtime::IsSet::value(self.search),
        }
    }
}
crate::runtime::object!(SearchBotMemory { required search = "search", });
impl crate::runtime::Limited for SearchBotMemory {}
crate::runtime::from!(
    SearchBotMemory { & str : | value | Self::builder().search(value).build(), & String :
    | value | Self::builder().search(value).build(), String : | value | Self::builder()
    .search(value).build(), }
);
#[cfg(feature = "contact")]
/// Request to search the memories of a contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SearchContactMemory {
    /// The query.
    pub search: String,
}
#[cfg(feature = "contact")]
/// Builds a [`SearchContactMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SearchContactMemoryBuilder<search_ = Unset> {
    search: search_,
}
#[cfg(feature = "contact")]
impl SearchContactMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SearchContactMemoryBuilder {
        SearchContactMemoryBuilder {
            search: Unset,
        }
    }
}
#[cfg(feature = "contact")]
impl<search_> SearchContactMemoryBuilder<search_> {
    /// The query.
    pub fn search(
        self,
        search: impl Into<String>,
    ) -> SearchContactMemoryBuilder<String> {
        SearchContactMemoryBuilder {
            search: search.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SearchContactMemory
    where
        search_: crate::runtime::IsSet<String>,
    {
        SearchContactMemory {
            search: crate::runtime::IsSet::value(self.search),
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(SearchContactMemory { required search = "search", });
#[cfg(feature = "contact")]
impl crate::runtime::Limited for SearchContactMemory {}
#[cfg(feature = "contact")]
crate::runtime::from!(
    SearchContactMemory { & str : | value | Self::builder().search(value).build(), &
    String : | value | Self::builder().search(value).build(), String : | value |
    Self::builder().search(value).build(), }
);
#[cfg(feature = "dataset")]
/// Request to search a dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SearchDataset {
    /// A filter by metadata - for each key a value, or a comparison.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<DatasetFilter>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub filter: Option<DatasetFilter>,
    /// The query.
    pub search: String,
}
#[cfg(feature = "dataset")]
/// Builds a [`SearchDataset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SearchDatasetBuilder<search_ = Unset> {
    filter: Option<DatasetFilter>,
    search: search_,
}
#[cfg(feature = "dataset")]
impl SearchDataset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SearchDatasetBuilder {
        SearchDatasetBuilder {
            filter: ::std::default::Default::default(),
            search: Unset,
        }
    }
}
#[cfg(feature = "dataset")]
impl<search_> SearchDatasetBuilder<search_> {
    /// A filter by metadata - for each key a value, or a comparison.
    pub fn filter(mut self, filter: impl Into<DatasetFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }
    /// Sets [`filter`](Self::filter) if there is a value.
    pub fn maybe_filter(mut self, filter: Option<impl Into<DatasetFilter>>) -> Self {
        self.filter = filter.map(Into::into);
        self
    }
    /// The query.
    pub fn search(self, search: impl Into<String>) -> SearchDatasetBuilder<String> {
        SearchDatasetBuilder {
            search: search.into(),
            filter: self.filter,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SearchDataset
    where
        search_: crate::runtime::IsSet<String>,
    {
        SearchDataset {
            filter: self.filter,
            search: crate::runtime::IsSet::value(self.search),
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    SearchDataset { default filter = "filter" unless is_none, required search = "search",
    }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for SearchDataset {}
#[cfg(feature = "dataset")]
crate::runtime::from!(
    SearchDataset { & str : | value | Self::builder().search(value).build(), & String : |
    value | Self::builder().search(value).build(), String : | value | Self::builder()
    .search(value).build(), }
);
#[cfg(feature = "memory")]
/// Request to search memories.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SearchMemory {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// The query.
    pub search: String,
}
#[cfg(feature = "memory")]
/// Builds a [`SearchMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SearchMemoryBuilder<search_ = Unset> {
    bot_id: Option<BotId>,
    contact_id: Option<ContactId>,
    search: search_,
}
#[cfg(feature = "memory")]
impl SearchMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SearchMemoryBuilder {
        SearchMemoryBuilder {
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            search: Unset,
        }
    }
}
#[cfg(feature = "memory")]
impl<search_> SearchMemoryBuilder<search_> {
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Some(bot_id.into());
        self
    }
    /// Sets [`bot_id`](Self::bot_id) if there is a value.
    pub fn maybe_bot_id(mut self, bot_id: Option<impl Into<BotId>>) -> Self {
        self.bot_id = bot_id.map(Into::into);
        self
    }
    /// The id of a contact, the person at the other end of a conversation.
    pub fn contact_id(mut self, contact_id: impl Into<ContactId>) -> Self {
        self.contact_id = Some(contact_id.into());
        self
    }
    /// Sets [`contact_id`](Self::contact_id) if there is a value.
    pub fn maybe_contact_id(mut self, contact_id: Option<impl Into<ContactId>>) -> Self {
        self.contact_id = contact_id.map(Into::into);
        self
    }
    /// The query.
    pub fn search(self, search: impl Into<String>) -> SearchMemoryBuilder<String> {
        SearchMemoryBuilder {
            search: search.into(),
            bot_id: self.bot_id,
            contact_id: self.contact_id,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SearchMemory
    where
        search_: crate::runtime::IsSet<String>,
    {
        SearchMemory {
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            search: crate::runtime::IsSet::value(self.search),
        }
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    SearchMemory { default bot_id = "botId" unless is_none, default contact_id =
    "contactId" unless is_none, required search = "search", }
);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for SearchMemory {}
#[cfg(feature = "memory")]
crate::runtime::from!(
    SearchMemory { & str : | value | Self::builder().search(value).build(), & String : |
    value | Self::builder().search(value).build(), String : | value | Self::builder()
    .search(value).build(), }
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// A stored secret, without its value.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Secret {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretConfig>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub config: Option<SecretConfig>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The purpose of the secret.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a secret stored in the account, for abilities that call other services.
    pub id: SecretId,
    /// The scope of a secret - shared by all, or personal to each contact.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretKind>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<SecretKind>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The way in which a secret authenticates a request.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretType>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<SecretType>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    Secret { default alias = "alias" unless is_none, default blueprint_id = "blueprintId"
    unless is_none, default config = "config" unless is_none, default created_at =
    "createdAt" unless is_none, default description = "description" unless is_none,
    required id = "id", default kind = "kind" unless is_none, default meta = "meta"
    unless is_none, default name = "name" unless is_none, default r#type = "type" unless
    is_none, default updated_at = "updatedAt" unless is_none, default visibility =
    "visibility" unless is_none, }, extra : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// The action that makes a secret usable.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SecretAction {
    /// The type of an action.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    pub r#type: SecretActionType,
    /// A URL at which a person grants access. It identifies the attempt, so `Debug` does not show it.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<AuthenticationUrl>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub url: Option<AuthenticationUrl>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    SecretAction { default r#type = "type", default url = "url" unless is_none, }, extra
    : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// The type of an action.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["authenticate"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SecretActionType {
    /// `authenticate` on the wire.
    Authenticate,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl SecretActionType {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Authenticate => "authenticate",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl From<&str> for SecretActionType {
    fn from(value: &str) -> Self {
        match value {
            "authenticate" => Self::Authenticate,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
/// An unknown value, the empty text: it was missing in a response.
impl Default for SecretActionType {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::text!(SecretActionType);
#[cfg(any(feature = "contact", feature = "secret"))]
/// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct SecretConfig(pub ::serde_json::Map<String, ::serde_json::Value>);
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::collection!(
    SecretConfig(::serde_json::Map < String, ::serde_json::Value >)
);
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::map!(SecretConfig(::serde_json::Map < String, ::serde_json::Value >));
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::of_json!(
    SecretConfig(::serde_json::Map < String, ::serde_json::Value >)
);
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::hidden!(SecretConfig(::serde_json::Map < String, ::serde_json::Value >));
/// The id of a secret stored in the account, for abilities that call other services.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct SecretId(String);
crate::runtime::id!(SecretId(String));
#[cfg(any(feature = "contact", feature = "secret"))]
/// The scope of a secret - shared by all, or personal to each contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["shared", "personal"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SecretKind {
    /// `shared` on the wire.
    Shared,
    /// `personal` on the wire.
    Personal,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl SecretKind {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shared => "shared",
            Self::Personal => "personal",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl From<&str> for SecretKind {
    fn from(value: &str) -> Self {
        match value {
            "shared" => Self::Shared,
            "personal" => Self::Personal,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
/// An unknown value, the empty text: it was missing in a response.
impl Default for SecretKind {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::text!(SecretKind);
#[cfg(any(feature = "contact", feature = "secret"))]
/// A line of a list of secrets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<SecretListEvent>")
)]
#[non_exhaustive]
pub enum SecretListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A secret, without its value. (`item`)
    Item(Timed<Box<Secret>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl SecretListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum SecretListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl crate::runtime::Union for SecretListEvent {
    type Tag = SecretListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<SecretListEventTag> {
        Some(
            match name {
                "error" => SecretListEventTag::Error,
                "item" => SecretListEventTag::Item,
                "nop" => SecretListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: SecretListEventTag) -> &'static str {
        match tag {
            SecretListEventTag::Error => "error",
            SecretListEventTag::Item => "item",
            SecretListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: SecretListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                SecretListEventTag::Error => Self::Error(payload.read()?),
                SecretListEventTag::Item => Self::Item(payload.read()?),
                SecretListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            (
                "item",
                "A secret, without its value.",
                of.subschema_for::<Timed<Box<Secret>>>(),
            ),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::union!(SecretListEvent);
#[cfg(any(feature = "contact", feature = "secret"))]
/// A page of secrets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SecretPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The secrets, without their values. Empty after the last page.
    pub items: Vec<Secret>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    SecretPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
impl crate::runtime::Page for SecretPage {
    type Item = Secret;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Secret> {
        self.items
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
/// The status of a secret - access has been granted, or not.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["unauthenticated", "authenticated"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SecretStatus {
    /// `unauthenticated` on the wire.
    Unauthenticated,
    /// `authenticated` on the wire.
    Authenticated,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl SecretStatus {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::Authenticated => "authenticated",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl From<&str> for SecretStatus {
    fn from(value: &str) -> Self {
        match value {
            "unauthenticated" => Self::Unauthenticated,
            "authenticated" => Self::Authenticated,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
/// An unknown value, the empty text: it was missing in a response.
impl Default for SecretStatus {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::text!(SecretStatus);
#[cfg(any(feature = "contact", feature = "secret"))]
/// The way in which a secret authenticates a request.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(
        with = "String",
        extend(
            "examples" = ["plain",
            "basic",
            "bearer",
            "jwt",
            "oauth",
            "template",
            "reference"]
        )
    )
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SecretType {
    /// `plain` on the wire.
    Plain,
    /// `basic` on the wire.
    Basic,
    /// `bearer` on the wire.
    Bearer,
    /// `jwt` on the wire.
    Jwt,
    /// `oauth` on the wire.
    Oauth,
    /// `template` on the wire.
    Template,
    /// `reference` on the wire.
    Reference,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl SecretType {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Plain => "plain",
            Self::Basic => "basic",
            Self::Bearer => "bearer",
            Self::Jwt => "jwt",
            Self::Oauth => "oauth",
            Self::Template => "template",
            Self::Reference => "reference",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl From<&str> for SecretType {
    fn from(value: &str) -> Self {
        match value {
            "plain" => Self::Plain,
            "basic" => Self::Basic,
            "bearer" => Self::Bearer,
            "jwt" => Self::Jwt,
            "oauth" => Self::Oauth,
            "template" => Self::Template,
            "reference" => Self::Reference,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
/// An unknown value, the empty text: it was missing in a response.
impl Default for SecretType {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::text!(SecretType);
#[cfg(feature = "secret")]
/// The value of a secret. `Debug` does not show it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Eq)]
pub struct SecretValue(String);
#[cfg(feature = "secret")]
crate::runtime::secret!(SecretValue(String));
/// The message of the user.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SendMessage {
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<EntitySpan>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<EntitySpan>>,
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Extensions>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub extensions: Option<Extensions>,
    /// Functions that the model may call.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<Vec<Function>>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub functions: Option<Vec<Function>>,
    /// The message of the user.
    pub text: String,
}
/// Builds a [`SendMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SendMessageBuilder<text_ = Unset> {
    entities: Option<Vec<EntitySpan>>,
    extensions: Option<Extensions>,
    functions: Option<Vec<Function>>,
    text: text_,
}
impl SendMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SendMessageBuilder {
        SendMessageBuilder {
            entities: ::std::default::Default::default(),
            extensions: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            text: Unset,
        }
    }
}
impl<text_> SendMessageBuilder<text_> {
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<EntitySpan>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(
        mut self,
        entities: Option<impl Into<Vec<EntitySpan>>>,
    ) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// Additional backstory, datasets, skillsets and features for one request. Ignored with a session token.
    pub fn extensions(mut self, extensions: impl Into<Extensions>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }
    /// Sets [`extensions`](Self::extensions) if there is a value.
    pub fn maybe_extensions(
        mut self,
        extensions: Option<impl Into<Extensions>>,
    ) -> Self {
        self.extensions = extensions.map(Into::into);
        self
    }
    /// Functions that the model may call.
    pub fn functions(mut self, functions: impl Into<Vec<Function>>) -> Self {
        self.functions = Some(functions.into());
        self
    }
    /// Sets [`functions`](Self::functions) if there is a value.
    pub fn maybe_functions(
        mut self,
        functions: Option<impl Into<Vec<Function>>>,
    ) -> Self {
        self.functions = functions.map(Into::into);
        self
    }
    /// The message of the user.
    pub fn text(self, text: impl Into<String>) -> SendMessageBuilder<String> {
        SendMessageBuilder {
            text: text.into(),
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SendMessage
    where
        text_: crate::runtime::IsSet<String>,
    {
        SendMessage {
            entities: self.entities,
            extensions: self.extensions,
            functions: self.functions,
            text: crate::runtime::IsSet::value(self.text),
        }
    }
}
crate::runtime::object!(
    SendMessage { default entities = "entities" unless is_none, default extensions =
    "extensions" unless is_none, default functions = "functions" unless is_none, required
    text = "text", }
);
impl crate::runtime::Limited for SendMessage {
    fn check(&self) -> Result<(), String> {
        crate::runtime::each(
            "functions",
            self.functions.as_ref().into_iter().flatten(),
        )?;
        Ok(())
    }
}
crate::runtime::from!(
    SendMessage { & str : | value | Self::builder().text(value).build(), & String : |
    value | Self::builder().text(value).build(), String : | value | Self::builder()
    .text(value).build(), }
);
/// The message of the user, as received by the server.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SendResult {
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The text of the message.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    SendResult { null_as_default entities = "entities" unless is_empty, default id = "id"
    unless is_none, required text = "text", default usage = "usage" unless is_none, },
    extra : Extra
);
/// The stored message of the user.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SentMessage {
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The text of the message.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    SentMessage { null_as_default entities = "entities" unless is_empty, default id =
    "id" unless is_none, required text = "text", default usage = "usage" unless is_none,
    }, extra : Extra
);
/// The contact of a session.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionContact {
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The name of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The telephone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
}
/// Builds a [`SessionContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SessionContactBuilder {
    email: Option<String>,
    name: Option<String>,
    phone: Option<String>,
}
impl SessionContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SessionContactBuilder {
        SessionContactBuilder {
            email: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
        }
    }
}
impl SessionContactBuilder {
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// The name of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The telephone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SessionContact {
        SessionContact {
            email: self.email,
            name: self.name,
            phone: self.phone,
        }
    }
}
crate::runtime::object!(
    SessionContact { default email = "email" unless is_none, default name = "name" unless
    is_none, default phone = "phone" unless is_none, }
);
/// A session token. It gives access to a conversation, so `Debug` does not show it. It serializes with the token, for the page that uses it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);
crate::runtime::secret!(SessionToken(String));
/// The headers, to be sent without others. They may contain credentials, so `Debug` does not show them.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Default)]
pub struct SignedHeaders(pub ::serde_json::Map<String, ::serde_json::Value>);
crate::runtime::collection!(
    SignedHeaders(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::map!(SignedHeaders(::serde_json::Map < String, ::serde_json::Value >));
crate::runtime::of_json!(
    SignedHeaders(::serde_json::Map < String, ::serde_json::Value >)
);
crate::runtime::hidden!(
    SignedHeaders(::serde_json::Map < String, ::serde_json::Value >)
);
/// A presigned URL. It gives access to a file, so `Debug` does not show it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Eq)]
pub struct SignedUrl(String);
crate::runtime::secret!(SignedUrl(String));
/// A skill that the model may read.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SkillReference {
    /// The purpose of the skill, for the model.
    pub description: String,
    /// The name.
    pub name: String,
    /// The path of its files.
    pub path: String,
}
/// Builds a [`SkillReference`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SkillReferenceBuilder<description_ = Unset, name_ = Unset, path_ = Unset> {
    description: description_,
    name: name_,
    path: path_,
}
impl SkillReference {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SkillReferenceBuilder {
        SkillReferenceBuilder {
            description: Unset,
            name: Unset,
            path: Unset,
        }
    }
}
impl<description_, name_, path_> SkillReferenceBuilder<description_, name_, path_> {
    /// The purpose of the skill, for the model.
    pub fn description(
        self,
        description: impl Into<String>,
    ) -> SkillReferenceBuilder<String, name_, path_> {
        SkillReferenceBuilder {
            description: description.into(),
            name: self.name,
            path: self.path,
        }
    }
    /// The name.
    pub fn name(
        self,
        name: impl Into<String>,
    ) -> SkillReferenceBuilder<description_, String, path_> {
        SkillReferenceBuilder {
            name: name.into(),
            description: self.description,
            path: self.path,
        }
    }
    /// The path of its files.
    pub fn path(
        self,
        path: impl Into<String>,
    ) -> SkillReferenceBuilder<description_, name_, String> {
        SkillReferenceBuilder {
            path: path.into(),
            description: self.description,
            name: self.name,
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SkillReference
    where
        description_: crate::runtime::IsSet<String>,
        name_: crate::runtime::IsSet<String>,
        path_: crate::runtime::IsSet<String>,
    {
        SkillReference {
            description: crate::runtime::IsSet::value(self.description),
            name: crate::runtime::IsSet::value(self.name),
            path: crate::runtime::IsSet::value(self.path),
        }
    }
}
crate::runtime::object!(
    SkillReference { required description = "description", required name = "name",
    required path = "path", }
);
/// The settings of the feature `skills`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsOptions {
    /// The skills that the model may read.
    pub skills: Vec<SkillReference>,
}
/// Builds a [`SkillsOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SkillsOptionsBuilder<skills_ = Unset> {
    skills: skills_,
}
impl SkillsOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SkillsOptionsBuilder {
        SkillsOptionsBuilder {
            skills: Unset,
        }
    }
}
impl<skills_> SkillsOptionsBuilder<skills_> {
    /// The skills that the model may read.
    pub fn skills(
        self,
        skills: impl Into<Vec<SkillReference>>,
    ) -> SkillsOptionsBuilder<Vec<SkillReference>> {
        SkillsOptionsBuilder {
            skills: skills.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SkillsOptions
    where
        skills_: crate::runtime::IsSet<Vec<SkillReference>>,
    {
        SkillsOptions {
            skills: crate::runtime::IsSet::value(self.skills),
        }
    }
}
crate::runtime::object!(SkillsOptions { required skills = "skills", });
#[cfg(feature = "skillset")]
/// A stored skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Skillset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BlueprintId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub blueprint_id: Option<BlueprintId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The purpose of the skillset.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a skillset, a group of abilities.
    pub id: SkillsetId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    Skillset { default alias = "alias" unless is_none, default blueprint_id =
    "blueprintId" unless is_none, default created_at = "createdAt" unless is_none,
    default description = "description" unless is_none, required id = "id", default meta
    = "meta" unless is_none, default name = "name" unless is_none, default updated_at =
    "updatedAt" unless is_none, default visibility = "visibility" unless is_none, },
    extra : Extra
);
/// The id of a skillset, a group of abilities.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct SkillsetId(String);
crate::runtime::id!(SkillsetId(String));
#[cfg(feature = "skillset")]
/// A line of a list of skillsets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<SkillsetListEvent>")
)]
#[non_exhaustive]
pub enum SkillsetListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A skillset. (`item`)
    Item(Timed<Box<Skillset>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "skillset")]
impl SkillsetListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "skillset")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum SkillsetListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "skillset")]
impl crate::runtime::Union for SkillsetListEvent {
    type Tag = SkillsetListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<SkillsetListEventTag> {
        Some(
            match name {
                "error" => SkillsetListEventTag::Error,
                "item" => SkillsetListEventTag::Item,
                "nop" => SkillsetListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: SkillsetListEventTag) -> &'static str {
        match tag {
            SkillsetListEventTag::Error => "error",
            SkillsetListEventTag::Item => "item",
            SkillsetListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: SkillsetListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                SkillsetListEventTag::Error => Self::Error(payload.read()?),
                SkillsetListEventTag::Item => Self::Item(payload.read()?),
                SkillsetListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A skillset.", of.subschema_for::<Timed<Box<Skillset>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "skillset")]
crate::runtime::union!(SkillsetListEvent);
#[cfg(feature = "skillset")]
/// A page of skillsets.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SkillsetPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The skillsets. Empty after the last page.
    pub items: Vec<Skillset>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    SkillsetPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "skillset")]
impl crate::runtime::Page for SkillsetPage {
    type Item = Skillset;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Skillset> {
        self.items
    }
}
#[cfg(feature = "contact")]
/// A space, which holds what belongs together.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Space {
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The purpose of the space.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a space that conversations belong to.
    pub id: SpaceId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    Space { default contact_id = "contactId" unless is_none, default created_at =
    "createdAt" unless is_none, default description = "description" unless is_none,
    required id = "id", default meta = "meta" unless is_none, default name = "name"
    unless is_none, default updated_at = "updatedAt" unless is_none, }, extra : Extra
);
/// The id of a space that conversations belong to.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct SpaceId(String);
crate::runtime::id!(SpaceId(String));
#[cfg(feature = "contact")]
/// A line of a list of spaces.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<SpaceListEvent>")
)]
#[non_exhaustive]
pub enum SpaceListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A space. (`item`)
    Item(Timed<Box<Space>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "contact")]
impl SpaceListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "contact")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum SpaceListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "contact")]
impl crate::runtime::Union for SpaceListEvent {
    type Tag = SpaceListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<SpaceListEventTag> {
        Some(
            match name {
                "error" => SpaceListEventTag::Error,
                "item" => SpaceListEventTag::Item,
                "nop" => SpaceListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: SpaceListEventTag) -> &'static str {
        match tag {
            SpaceListEventTag::Error => "error",
            SpaceListEventTag::Item => "item",
            SpaceListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: SpaceListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                SpaceListEventTag::Error => Self::Error(payload.read()?),
                SpaceListEventTag::Item => Self::Item(payload.read()?),
                SpaceListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A space.", of.subschema_for::<Timed<Box<Space>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "contact")]
crate::runtime::union!(SpaceListEvent);
#[cfg(feature = "contact")]
/// A page of spaces.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SpacePage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The spaces. Empty after the last page.
    pub items: Vec<Space>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    SpacePage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "contact")]
impl crate::runtime::Page for SpacePage {
    type Item = Space;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Space> {
        self.items
    }
}
/// The response of the model. It is not stored.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct StatelessCompletion {
    /// The end of a response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<End>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub end: Option<End>,
    /// The text of the response.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    StatelessCompletion { default end = "end" unless is_none, required text = "text",
    default usage = "usage" unless is_none, }, extra : Extra
);
#[cfg(any(feature = "contact", feature = "memory"))]
/// A stored memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct StoredMemory {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The subject of the memory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a memory of a bot.
    pub id: MemoryId,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the memory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "memory"))]
crate::runtime::object!(
    StoredMemory { default bot_id = "botId" unless is_none, default contact_id =
    "contactId" unless is_none, default created_at = "createdAt" unless is_none, default
    description = "description" unless is_none, required id = "id", default meta = "meta"
    unless is_none, default name = "name" unless is_none, default text = "text" unless
    is_none, default updated_at = "updatedAt" unless is_none, }, extra : Extra
);
/// The error of a stream.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct StreamError {
    /// The code of an error, for programs to match on.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ErrorCode>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub code: Option<ErrorCode>,
    /// The message of the error, for people to read.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub message: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    StreamError { default code = "code" unless is_none, default message = "message"
    unless is_none, }, extra : Extra
);
/// The result of a streamed operation. Its fields depend on the operation - a stateless one has no id, only `send` has entities, and only `complete` has an end reason.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct StreamResult {
    /// The end of a response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<End>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub end: Option<End>,
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The text of the response.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    StreamResult { default end = "end" unless is_none, null_as_default entities =
    "entities" unless is_empty, default id = "id" unless is_none, readable text = "text"
    unless is_none, default usage = "usage" unless is_none, }, extra : Extra
);
/// Request to subscribe to a channel.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubscribeChannel {
    /// Maximum number of messages from the history of the channel that are sent first.
    ///
    /// Limits: at least `0`, at most `10000`.
    #[cfg_attr(feature = "schemars", schemars(rename = "historyLength"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schemars", schemars(extend("minimum" = 0, "maximum" = 10000)))]
    pub history_length: Option<i64>,
}
/// Builds a [`SubscribeChannel`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SubscribeChannelBuilder {
    history_length: Option<i64>,
}
impl SubscribeChannel {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SubscribeChannelBuilder {
        SubscribeChannelBuilder {
            history_length: ::std::default::Default::default(),
        }
    }
}
impl SubscribeChannelBuilder {
    /// Maximum number of messages from the history of the channel that are sent first.
    ///
    /// Limits: at least `0`, at most `10000`.
    pub fn history_length(mut self, history_length: impl Into<i64>) -> Self {
        self.history_length = Some(history_length.into());
        self
    }
    /// Sets [`history_length`](Self::history_length) if there is a value.
    pub fn maybe_history_length(
        mut self,
        history_length: Option<impl Into<i64>>,
    ) -> Self {
        self.history_length = history_length.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SubscribeChannel {
        SubscribeChannel {
            history_length: self.history_length,
        }
    }
}
crate::runtime::object!(
    SubscribeChannel { default history_length = "historyLength" unless is_none, }
);
impl crate::runtime::Limited for SubscribeChannel {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "historyLength",
            self.history_length.as_ref().copied(),
            Some(0),
            Some(10000),
        )?;
        Ok(())
    }
}
/// The summary of messages that are not stored.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The summary. Empty if there are no messages to summarize.
    pub text: String,
    /// Usage of a call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Usage>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub usage: Option<Usage>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Summary { required text = "text", default usage = "usage" unless is_none, }, extra :
    Extra
);
#[cfg(feature = "dataset")]
/// Request to make the records of a file. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct SyncDatasetFile {}
#[cfg(feature = "dataset")]
/// Builds a [`SyncDatasetFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SyncDatasetFileBuilder {}
#[cfg(feature = "dataset")]
impl SyncDatasetFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SyncDatasetFileBuilder {
        SyncDatasetFileBuilder {}
    }
}
#[cfg(feature = "dataset")]
impl SyncDatasetFileBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SyncDatasetFile {
        SyncDatasetFile {}
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(SyncDatasetFile {}; refused);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for SyncDatasetFile {}
#[cfg(feature = "file")]
/// Request to make the records of a file. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct SyncFile {}
#[cfg(feature = "file")]
/// Builds a [`SyncFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SyncFileBuilder {}
#[cfg(feature = "file")]
impl SyncFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SyncFileBuilder {
        SyncFileBuilder {}
    }
}
#[cfg(feature = "file")]
impl SyncFileBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SyncFile {
        SyncFile {}
    }
}
#[cfg(feature = "file")]
crate::runtime::object!(SyncFile {}; refused);
#[cfg(feature = "file")]
impl crate::runtime::Limited for SyncFile {}
#[cfg(feature = "dataset")]
/// The file whose records are made.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SyncedDatasetFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    SyncedDatasetFile { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "file")]
/// The file whose records are made.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SyncedFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "file")]
crate::runtime::object!(SyncedFile { default id = "id" unless is_none, }, extra : Extra);
/// Request to synthesize speech.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SynthesizeMessage {
    /// The text to synthesize, instead of that of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}
/// Builds a [`SynthesizeMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct SynthesizeMessageBuilder {
    text: Option<String>,
}
impl SynthesizeMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> SynthesizeMessageBuilder {
        SynthesizeMessageBuilder {
            text: ::std::default::Default::default(),
        }
    }
}
impl SynthesizeMessageBuilder {
    /// The text to synthesize, instead of that of the message.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> SynthesizeMessage {
        SynthesizeMessage {
            text: self.text,
        }
    }
}
crate::runtime::object!(SynthesizeMessage { default text = "text" unless is_none, });
impl crate::runtime::Limited for SynthesizeMessage {}
/// The synthesized speech of a message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SynthesizedMessage {
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// The URL of the audio.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SignedUrl>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub url: Option<SignedUrl>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    SynthesizedMessage { default id = "id" unless is_none, default url = "url" unless
    is_none, }, extra : Extra
);
#[cfg(feature = "contact")]
/// A task that a bot performs, once or on a schedule.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub bot_id: Option<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub contact_id: Option<ContactId>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "createdAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub created_at: Option<Timestamp>,
    /// The instructions for the bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The id of a task that conversations belong to.
    pub id: TaskId,
    /// The time of the last run.
    #[cfg_attr(feature = "schemars", schemars(rename = "lastRunAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub last_run_at: Option<Timestamp>,
    /// The most iterations of the model in one run.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxIterations"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_iterations: Option<i64>,
    /// The most time of one run, in milliseconds.
    #[cfg_attr(feature = "schemars", schemars(rename = "maxTime"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub max_time: Option<i64>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The time of the next run.
    #[cfg_attr(feature = "schemars", schemars(rename = "nextRunAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub next_run_at: Option<Timestamp>,
    /// The outcome of the last run of a task.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<TaskOutcome>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub outcome: Option<TaskOutcome>,
    /// The schedule, as a cron expression or in words of the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub schedule: Option<String>,
    /// The duration of a session, in milliseconds.
    #[cfg_attr(feature = "schemars", schemars(rename = "sessionDuration"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub session_duration: Option<i64>,
    /// The status of a task.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<TaskStatus>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub status: Option<TaskStatus>,
    /// The IANA name of the time zone of the schedule.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub timezone: Option<String>,
    /// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
    #[cfg_attr(feature = "schemars", schemars(rename = "updatedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Timestamp>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub updated_at: Option<Timestamp>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    Task { default bot_id = "botId" unless is_none, default contact_id = "contactId"
    unless is_none, default created_at = "createdAt" unless is_none, default description
    = "description" unless is_none, required id = "id", default last_run_at = "lastRunAt"
    unless is_none, default max_iterations = "maxIterations" unless is_none, default
    max_time = "maxTime" unless is_none, default meta = "meta" unless is_none, default
    name = "name" unless is_none, default next_run_at = "nextRunAt" unless is_none,
    default outcome = "outcome" unless is_none, default schedule = "schedule" unless
    is_none, default session_duration = "sessionDuration" unless is_none, default status
    = "status" unless is_none, default timezone = "timezone" unless is_none, default
    updated_at = "updatedAt" unless is_none, }, extra : Extra
);
/// The id of a task that conversations belong to.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Debug, Eq, Hash, Ord, PartialOrd)]
pub struct TaskId(String);
crate::runtime::id!(TaskId(String));
#[cfg(feature = "contact")]
/// A line of a list of tasks.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schemars",
    schemars(schema_with = "crate::runtime::events::<TaskListEvent>")
)]
#[non_exhaustive]
pub enum TaskListEvent {
    /// An error, after which the list is incomplete. (`error`)
    Error(Timed<Box<StreamError>>),
    /// A task. (`item`)
    Item(Timed<Box<Task>>),
    /// Keep-alive event. (`nop`)
    Nop(Timed<Box<KeepAlive>>),
    /// An event that this version does not know or cannot decode, with all that it holds.
    Unknown(UnknownEvent),
}
#[cfg(feature = "contact")]
impl TaskListEvent {
    /// The `type` of the event on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Error(_) => "error",
            Self::Item(_) => "item",
            Self::Nop(_) => "nop",
            Self::Unknown(event) => event.name(),
        }
    }
    /// Time of the event, if the server sent one.
    #[must_use]
    pub fn created_at(&self) -> Option<crate::runtime::Timestamp> {
        match self {
            Self::Error(event) => event.created_at,
            Self::Item(event) => event.created_at,
            Self::Nop(event) => event.created_at,
            Self::Unknown(event) => event.created_at,
        }
    }
}
#[cfg(feature = "contact")]
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub enum TaskListEventTag {
    Error,
    Item,
    Nop,
}
#[cfg(feature = "contact")]
impl crate::runtime::Union for TaskListEvent {
    type Tag = TaskListEventTag;
    const ENDS_WITH_RESULT: bool = false;
    fn tag(name: &str) -> Option<TaskListEventTag> {
        Some(
            match name {
                "error" => TaskListEventTag::Error,
                "item" => TaskListEventTag::Item,
                "nop" => TaskListEventTag::Nop,
                _ => return None,
            },
        )
    }
    fn name_of(tag: TaskListEventTag) -> &'static str {
        match tag {
            TaskListEventTag::Error => "error",
            TaskListEventTag::Item => "item",
            TaskListEventTag::Nop => "nop",
        }
    }
    fn read<'de, P: crate::runtime::Payload<'de>>(
        tag: TaskListEventTag,
        payload: P,
    ) -> Result<Self, P::Error> {
        Ok(
            match tag {
                TaskListEventTag::Error => Self::Error(payload.read()?),
                TaskListEventTag::Item => Self::Item(payload.read()?),
                TaskListEventTag::Nop => Self::Nop(payload.read()?),
            },
        )
    }
    fn unknown(event: UnknownEvent) -> Self {
        Self::Unknown(event)
    }
    fn envelope(
        &mut self,
    ) -> (&mut Option<crate::runtime::Timestamp>, &mut crate::runtime::Extra) {
        match self {
            Self::Error(event) => (&mut event.created_at, &mut event.beside),
            Self::Item(event) => (&mut event.created_at, &mut event.beside),
            Self::Nop(event) => (&mut event.created_at, &mut event.beside),
            Self::Unknown(event) => (&mut event.created_at, &mut event.beside),
        }
    }
    fn write<S: ::serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match self {
            Self::Error(event) => event.write("error", serializer),
            Self::Item(event) => event.write("item", serializer),
            Self::Nop(event) => event.write("nop", serializer),
            Self::Unknown(event) => event.write(serializer),
        }
    }
    fn role(&self) -> crate::runtime::Role<'_> {
        match self {
            Self::Nop(_) => crate::runtime::Role::KeepAlive,
            Self::Error(error) => {
                crate::runtime::Role::Error {
                    code: error.code.as_ref().map(AsRef::as_ref),
                    message: error.message.as_ref().map(AsRef::as_ref),
                }
            }
            _ => crate::runtime::Role::News,
        }
    }
    #[cfg(feature = "schemars")]
    fn schemas(
        of: &mut ::schemars::SchemaGenerator,
    ) -> Vec<(&'static str, &'static str, ::schemars::Schema)> {
        Vec::from([
            (
                "error",
                "An error, after which the list is incomplete.",
                of.subschema_for::<Timed<Box<StreamError>>>(),
            ),
            ("item", "A task.", of.subschema_for::<Timed<Box<Task>>>()),
            ("nop", "Keep-alive event.", of.subschema_for::<Timed<Box<KeepAlive>>>()),
        ])
    }
}
#[cfg(feature = "contact")]
crate::runtime::union!(TaskListEvent);
#[cfg(feature = "contact")]
/// The outcome of the last run of a task.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["pending", "success", "failure"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum TaskOutcome {
    /// `pending` on the wire.
    Pending,
    /// `success` on the wire.
    Success,
    /// `failure` on the wire.
    Failure,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(feature = "contact")]
impl TaskOutcome {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(feature = "contact")]
impl From<&str> for TaskOutcome {
    fn from(value: &str) -> Self {
        match value {
            "pending" => Self::Pending,
            "success" => Self::Success,
            "failure" => Self::Failure,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(feature = "contact")]
/// An unknown value, the empty text: it was missing in a response.
impl Default for TaskOutcome {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(feature = "contact")]
crate::runtime::text!(TaskOutcome);
#[cfg(feature = "contact")]
/// A page of tasks.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct TaskPage {
    /// The cursor of the next page, which is the id of the last item. Missing without items.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub cursor: Option<String>,
    /// The tasks. Empty after the last page.
    pub items: Vec<Task>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    TaskPage { default cursor = "cursor" unless is_none, required items = "items", },
    extra : Extra
);
#[cfg(feature = "contact")]
impl crate::runtime::Page for TaskPage {
    type Item = Task;
    const CURSOR: &'static str = "cursor";
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }
    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    fn into_items(self) -> Vec<Task> {
        self.items
    }
}
#[cfg(feature = "contact")]
/// The status of a task.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["idle", "running", "canceled"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `idle` on the wire.
    Idle,
    /// `running` on the wire.
    Running,
    /// `canceled` on the wire.
    Canceled,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
#[cfg(feature = "contact")]
impl TaskStatus {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Idle => "idle",
            Self::Running => "running",
            Self::Canceled => "canceled",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
#[cfg(feature = "contact")]
impl From<&str> for TaskStatus {
    fn from(value: &str) -> Self {
        match value {
            "idle" => Self::Idle,
            "running" => Self::Running,
            "canceled" => Self::Canceled,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
#[cfg(feature = "contact")]
/// An unknown value, the empty text: it was missing in a response.
impl Default for TaskStatus {
    fn default() -> Self {
        Self::from("")
    }
}
#[cfg(feature = "contact")]
crate::runtime::text!(TaskStatus);
pub use crate::runtime::Timestamp;
/// A token, as produced by the model.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// The text, to be appended to that of the tokens before.
    pub token: String,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageType>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<MessageType>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    Token { required token = "token", default r#type = "type" unless is_none, }, extra :
    Extra
);
/// The action of a tool call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ToolAction {
    /// An icon for the action.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub icon: Option<String>,
    /// The id of the tool.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// The input of the tool.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<::serde_json::Value>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub input: Option<::serde_json::Value>,
    /// The model's reason for the call.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub justification: Option<String>,
    /// The kind of a tool.
    pub kind: ToolKind,
    /// The name of the tool.
    pub name: String,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ToolAction { default icon = "icon" unless is_none, default id = "id" unless is_none,
    default input = "input" unless is_none, default justification = "justification"
    unless is_none, default kind = "kind", required name = "name", }, extra : Extra
);
/// The kind of a tool.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["dataset", "skillset", "function"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ToolKind {
    /// `dataset` on the wire.
    Dataset,
    /// `skillset` on the wire.
    Skillset,
    /// `function` on the wire.
    Function,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl ToolKind {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dataset => "dataset",
            Self::Skillset => "skillset",
            Self::Function => "function",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for ToolKind {
    fn from(value: &str) -> Self {
        match value {
            "dataset" => Self::Dataset,
            "skillset" => Self::Skillset,
            "function" => Self::Function,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
/// An unknown value, the empty text: it was missing in a response.
impl Default for ToolKind {
    fn default() -> Self {
        Self::from("")
    }
}
crate::runtime::text!(ToolKind);
/// A tool call of the platform.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ToolUse {
    /// The action of a tool call.
    pub action: ToolAction,
    /// Identifies the tool call in the events of its begin and its end.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    ToolUse { required action = "action", default id = "id" unless is_none, }, extra :
    Extra
);
/// Request to remove a block. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct UnblockBot {}
/// Builds a [`UnblockBot`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UnblockBotBuilder {}
impl UnblockBot {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UnblockBotBuilder {
        UnblockBotBuilder {}
    }
}
impl UnblockBotBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UnblockBot {
        UnblockBot {}
    }
}
crate::runtime::object!(UnblockBot {}; refused);
impl crate::runtime::Limited for UnblockBot {}
/// The bot, which is not blocked.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UnblockedBot {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    UnblockedBot { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "skillset")]
/// Request to update an ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAbility {
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The purpose of the ability, from which the model knows when to use it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The instruction that performs the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub instruction: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedBotId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub linked_bot_id: Patch<BotId>,
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedFileId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub linked_file_id: Patch<FileId>,
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSecretId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub linked_secret_id: Patch<SecretId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "linkedSpaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub linked_space_id: Patch<SpaceId>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Name, by which the model calls the ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
}
#[cfg(feature = "skillset")]
/// Builds a [`UpdateAbility`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateAbilityBuilder {
    blueprint_id: Patch<BlueprintId>,
    description: Option<String>,
    instruction: Option<String>,
    linked_bot_id: Patch<BotId>,
    linked_file_id: Patch<FileId>,
    linked_secret_id: Patch<SecretId>,
    linked_space_id: Patch<SpaceId>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
}
#[cfg(feature = "skillset")]
impl UpdateAbility {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateAbilityBuilder {
        UpdateAbilityBuilder {
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            instruction: ::std::default::Default::default(),
            linked_bot_id: ::std::default::Default::default(),
            linked_file_id: ::std::default::Default::default(),
            linked_secret_id: ::std::default::Default::default(),
            linked_space_id: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl UpdateAbilityBuilder {
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The purpose of the ability, from which the model knows when to use it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The instruction that performs the ability.
    pub fn instruction(mut self, instruction: impl Into<String>) -> Self {
        self.instruction = Some(instruction.into());
        self
    }
    /// Sets [`instruction`](Self::instruction) if there is a value.
    pub fn maybe_instruction(mut self, instruction: Option<impl Into<String>>) -> Self {
        self.instruction = instruction.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn linked_bot_id(mut self, linked_bot_id: impl Into<BotId>) -> Self {
        self.linked_bot_id = Patch::Set(linked_bot_id.into());
        self
    }
    /// Clears [`linked_bot_id`](Self::linked_bot_id).
    #[inline]
    pub fn clear_linked_bot_id(mut self) -> Self {
        self.linked_bot_id = Patch::Clear;
        self
    }
    /// The id of a file.
    pub fn linked_file_id(mut self, linked_file_id: impl Into<FileId>) -> Self {
        self.linked_file_id = Patch::Set(linked_file_id.into());
        self
    }
    /// Clears [`linked_file_id`](Self::linked_file_id).
    #[inline]
    pub fn clear_linked_file_id(mut self) -> Self {
        self.linked_file_id = Patch::Clear;
        self
    }
    /// The id of a secret stored in the account, for abilities that call other services.
    pub fn linked_secret_id(mut self, linked_secret_id: impl Into<SecretId>) -> Self {
        self.linked_secret_id = Patch::Set(linked_secret_id.into());
        self
    }
    /// Clears [`linked_secret_id`](Self::linked_secret_id).
    #[inline]
    pub fn clear_linked_secret_id(mut self) -> Self {
        self.linked_secret_id = Patch::Clear;
        self
    }
    /// The id of a space that conversations belong to.
    pub fn linked_space_id(mut self, linked_space_id: impl Into<SpaceId>) -> Self {
        self.linked_space_id = Patch::Set(linked_space_id.into());
        self
    }
    /// Clears [`linked_space_id`](Self::linked_space_id).
    #[inline]
    pub fn clear_linked_space_id(mut self) -> Self {
        self.linked_space_id = Patch::Clear;
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Name, by which the model calls the ability.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateAbility {
        UpdateAbility {
            blueprint_id: self.blueprint_id,
            description: self.description,
            instruction: self.instruction,
            linked_bot_id: self.linked_bot_id,
            linked_file_id: self.linked_file_id,
            linked_secret_id: self.linked_secret_id,
            linked_space_id: self.linked_space_id,
            meta: self.meta,
            name: self.name,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    UpdateAbility { default blueprint_id = "blueprintId" unless is_leave, default
    description = "description" unless is_none, default instruction = "instruction"
    unless is_none, default linked_bot_id = "linkedBotId" unless is_leave, default
    linked_file_id = "linkedFileId" unless is_leave, default linked_secret_id =
    "linkedSecretId" unless is_leave, default linked_space_id = "linkedSpaceId" unless
    is_leave, default meta = "meta" unless is_none, default name = "name" unless is_none,
    }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for UpdateAbility {}
/// Request to update a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateBot {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub alias: Patch<String>,
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub dataset_id: Patch<DatasetId>,
    /// The purpose of the bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub skillset_id: Patch<SkillsetId>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
/// Builds a [`UpdateBot`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateBotBuilder {
    alias: Patch<String>,
    backstory: Option<String>,
    blueprint_id: Patch<BlueprintId>,
    dataset_id: Patch<DatasetId>,
    description: Option<String>,
    meta: Option<MetaUpdate>,
    model: Option<Model>,
    moderation: Option<bool>,
    name: Option<String>,
    privacy: Option<bool>,
    skillset_id: Patch<SkillsetId>,
    visibility: Option<Visibility>,
}
impl UpdateBot {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateBotBuilder {
        UpdateBotBuilder {
            alias: ::std::default::Default::default(),
            backstory: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
impl UpdateBotBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Patch::Set(alias.into());
        self
    }
    /// Clears [`alias`](Self::alias).
    #[inline]
    pub fn clear_alias(mut self) -> Self {
        self.alias = Patch::Clear;
        self
    }
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Patch::Set(dataset_id.into());
        self
    }
    /// Clears [`dataset_id`](Self::dataset_id).
    #[inline]
    pub fn clear_dataset_id(mut self) -> Self {
        self.dataset_id = Patch::Clear;
        self
    }
    /// The purpose of the bot.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Patch::Set(skillset_id.into());
        self
    }
    /// Clears [`skillset_id`](Self::skillset_id).
    #[inline]
    pub fn clear_skillset_id(mut self) -> Self {
        self.skillset_id = Patch::Clear;
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateBot {
        UpdateBot {
            alias: self.alias,
            backstory: self.backstory,
            blueprint_id: self.blueprint_id,
            dataset_id: self.dataset_id,
            description: self.description,
            meta: self.meta,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
            visibility: self.visibility,
        }
    }
}
crate::runtime::object!(
    UpdateBot { default alias = "alias" unless is_leave, default backstory = "backstory"
    unless is_none, default blueprint_id = "blueprintId" unless is_leave, default
    dataset_id = "datasetId" unless is_leave, default description = "description" unless
    is_none, default meta = "meta" unless is_none, default model = "model" unless
    is_none, default moderation = "moderation" unless is_none, default name = "name"
    unless is_none, default privacy = "privacy" unless is_none, default skillset_id =
    "skillsetId" unless is_leave, default visibility = "visibility" unless is_none, }
);
impl crate::runtime::Limited for UpdateBot {}
#[cfg(feature = "contact")]
/// Request to update a contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateContact {
    /// Notes on the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fingerprint: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The phone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// The preferences of the person, in words for the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub preferences: Option<String>,
    /// The time at which the program verified the person.
    #[cfg_attr(feature = "schemars", schemars(rename = "verifiedAt"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub verified_at: Patch<Timestamp>,
}
#[cfg(feature = "contact")]
/// Builds a [`UpdateContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateContactBuilder {
    description: Option<String>,
    email: Option<String>,
    fingerprint: Option<String>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
    preferences: Option<String>,
    verified_at: Patch<Timestamp>,
}
#[cfg(feature = "contact")]
impl UpdateContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateContactBuilder {
        UpdateContactBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            preferences: ::std::default::Default::default(),
            verified_at: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "contact")]
impl UpdateContactBuilder {
    /// Notes on the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// Identifies the person to the program, such as by the id of a user. Unique in the account.
    pub fn fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }
    /// Sets [`fingerprint`](Self::fingerprint) if there is a value.
    pub fn maybe_fingerprint(mut self, fingerprint: Option<impl Into<String>>) -> Self {
        self.fingerprint = fingerprint.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The phone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// The preferences of the person, in words for the model.
    pub fn preferences(mut self, preferences: impl Into<String>) -> Self {
        self.preferences = Some(preferences.into());
        self
    }
    /// Sets [`preferences`](Self::preferences) if there is a value.
    pub fn maybe_preferences(mut self, preferences: Option<impl Into<String>>) -> Self {
        self.preferences = preferences.map(Into::into);
        self
    }
    /// The time at which the program verified the person.
    pub fn verified_at(mut self, verified_at: impl Into<Timestamp>) -> Self {
        self.verified_at = Patch::Set(verified_at.into());
        self
    }
    /// Clears [`verified_at`](Self::verified_at).
    #[inline]
    pub fn clear_verified_at(mut self) -> Self {
        self.verified_at = Patch::Clear;
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateContact {
        UpdateContact {
            description: self.description,
            email: self.email,
            fingerprint: self.fingerprint,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
            preferences: self.preferences,
            verified_at: self.verified_at,
        }
    }
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    UpdateContact { default description = "description" unless is_none, default email =
    "email" unless is_none, default fingerprint = "fingerprint" unless is_none, default
    meta = "meta" unless is_none, default name = "name" unless is_none, default nick =
    "nick" unless is_none, default phone = "phone" unless is_none, default preferences =
    "preferences" unless is_none, default verified_at = "verifiedAt" unless is_leave, }
);
#[cfg(feature = "contact")]
impl crate::runtime::Limited for UpdateContact {}
/// Request to update a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateConversation {
    /// The backstory, the instructions that the model follows.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub backstory: Option<String>,
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub bot_id: Patch<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub contact_id: Patch<ContactId>,
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(rename = "datasetId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub dataset_id: Patch<DatasetId>,
    /// The subject of the conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The time at which the conversation expires and is removed.
    #[cfg_attr(feature = "schemars", schemars(rename = "expiresAt"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub expires_at: Patch<Timestamp>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Model>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub model: Option<Model>,
    /// Enables moderation of the messages by the platform.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub moderation: Option<bool>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// Enables privacy, which withholds personal data from the model.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub privacy: Option<bool>,
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(rename = "skillsetId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub skillset_id: Patch<SkillsetId>,
    /// The id of a space that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "spaceId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub space_id: Patch<SpaceId>,
    /// The id of a task that conversations belong to.
    #[cfg_attr(feature = "schemars", schemars(rename = "taskId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub task_id: Patch<TaskId>,
}
/// Builds a [`UpdateConversation`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateConversationBuilder {
    backstory: Option<String>,
    bot_id: Patch<BotId>,
    contact_id: Patch<ContactId>,
    dataset_id: Patch<DatasetId>,
    description: Option<String>,
    expires_at: Patch<Timestamp>,
    meta: Option<MetaUpdate>,
    model: Option<Model>,
    moderation: Option<bool>,
    name: Option<String>,
    privacy: Option<bool>,
    skillset_id: Patch<SkillsetId>,
    space_id: Patch<SpaceId>,
    task_id: Patch<TaskId>,
}
impl UpdateConversation {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateConversationBuilder {
        UpdateConversationBuilder {
            backstory: ::std::default::Default::default(),
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            dataset_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            expires_at: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            model: ::std::default::Default::default(),
            moderation: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            privacy: ::std::default::Default::default(),
            skillset_id: ::std::default::Default::default(),
            space_id: ::std::default::Default::default(),
            task_id: ::std::default::Default::default(),
        }
    }
}
impl UpdateConversationBuilder {
    /// The backstory, the instructions that the model follows.
    pub fn backstory(mut self, backstory: impl Into<String>) -> Self {
        self.backstory = Some(backstory.into());
        self
    }
    /// Sets [`backstory`](Self::backstory) if there is a value.
    pub fn maybe_backstory(mut self, backstory: Option<impl Into<String>>) -> Self {
        self.backstory = backstory.map(Into::into);
        self
    }
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Patch::Set(bot_id.into());
        self
    }
    /// Clears [`bot_id`](Self::bot_id).
    #[inline]
    pub fn clear_bot_id(mut self) -> Self {
        self.bot_id = Patch::Clear;
        self
    }
    /// The id of a contact, the person at the other end of a conversation.
    pub fn contact_id(mut self, contact_id: impl Into<ContactId>) -> Self {
        self.contact_id = Patch::Set(contact_id.into());
        self
    }
    /// Clears [`contact_id`](Self::contact_id).
    #[inline]
    pub fn clear_contact_id(mut self) -> Self {
        self.contact_id = Patch::Clear;
        self
    }
    /// The id of a dataset, the knowledge that a bot searches.
    pub fn dataset_id(mut self, dataset_id: impl Into<DatasetId>) -> Self {
        self.dataset_id = Patch::Set(dataset_id.into());
        self
    }
    /// Clears [`dataset_id`](Self::dataset_id).
    #[inline]
    pub fn clear_dataset_id(mut self) -> Self {
        self.dataset_id = Patch::Clear;
        self
    }
    /// The subject of the conversation.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The time at which the conversation expires and is removed.
    pub fn expires_at(mut self, expires_at: impl Into<Timestamp>) -> Self {
        self.expires_at = Patch::Set(expires_at.into());
        self
    }
    /// Clears [`expires_at`](Self::expires_at).
    #[inline]
    pub fn clear_expires_at(mut self) -> Self {
        self.expires_at = Patch::Clear;
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// A model and its settings, written `name/key=value/…`, such as `gpt-4o/temperature=0.5`.
    pub fn model(mut self, model: impl Into<Model>) -> Self {
        self.model = Some(model.into());
        self
    }
    /// Sets [`model`](Self::model) if there is a value.
    pub fn maybe_model(mut self, model: Option<impl Into<Model>>) -> Self {
        self.model = model.map(Into::into);
        self
    }
    /// Enables moderation of the messages by the platform.
    pub fn moderation(mut self, moderation: impl Into<bool>) -> Self {
        self.moderation = Some(moderation.into());
        self
    }
    /// Sets [`moderation`](Self::moderation) if there is a value.
    pub fn maybe_moderation(mut self, moderation: Option<impl Into<bool>>) -> Self {
        self.moderation = moderation.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// Enables privacy, which withholds personal data from the model.
    pub fn privacy(mut self, privacy: impl Into<bool>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
    /// Sets [`privacy`](Self::privacy) if there is a value.
    pub fn maybe_privacy(mut self, privacy: Option<impl Into<bool>>) -> Self {
        self.privacy = privacy.map(Into::into);
        self
    }
    /// The id of a skillset, a group of abilities.
    pub fn skillset_id(mut self, skillset_id: impl Into<SkillsetId>) -> Self {
        self.skillset_id = Patch::Set(skillset_id.into());
        self
    }
    /// Clears [`skillset_id`](Self::skillset_id).
    #[inline]
    pub fn clear_skillset_id(mut self) -> Self {
        self.skillset_id = Patch::Clear;
        self
    }
    /// The id of a space that conversations belong to.
    pub fn space_id(mut self, space_id: impl Into<SpaceId>) -> Self {
        self.space_id = Patch::Set(space_id.into());
        self
    }
    /// Clears [`space_id`](Self::space_id).
    #[inline]
    pub fn clear_space_id(mut self) -> Self {
        self.space_id = Patch::Clear;
        self
    }
    /// The id of a task that conversations belong to.
    pub fn task_id(mut self, task_id: impl Into<TaskId>) -> Self {
        self.task_id = Patch::Set(task_id.into());
        self
    }
    /// Clears [`task_id`](Self::task_id).
    #[inline]
    pub fn clear_task_id(mut self) -> Self {
        self.task_id = Patch::Clear;
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateConversation {
        UpdateConversation {
            backstory: self.backstory,
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            dataset_id: self.dataset_id,
            description: self.description,
            expires_at: self.expires_at,
            meta: self.meta,
            model: self.model,
            moderation: self.moderation,
            name: self.name,
            privacy: self.privacy,
            skillset_id: self.skillset_id,
            space_id: self.space_id,
            task_id: self.task_id,
        }
    }
}
crate::runtime::object!(
    UpdateConversation { default backstory = "backstory" unless is_none, default bot_id =
    "botId" unless is_leave, default contact_id = "contactId" unless is_leave, default
    dataset_id = "datasetId" unless is_leave, default description = "description" unless
    is_none, default expires_at = "expiresAt" unless is_leave, default meta = "meta"
    unless is_none, default model = "model" unless is_none, default moderation =
    "moderation" unless is_none, default name = "name" unless is_none, default privacy =
    "privacy" unless is_none, default skillset_id = "skillsetId" unless is_leave, default
    space_id = "spaceId" unless is_leave, default task_id = "taskId" unless is_leave, }
);
impl crate::runtime::Limited for UpdateConversation {}
#[cfg(feature = "dataset")]
/// Request to update a dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDataset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub alias: Patch<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The content of the dataset, from which the model knows when to search it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The instruction for the model if records match.
    #[cfg_attr(feature = "schemars", schemars(rename = "matchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub match_instruction: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// The instruction for the model if no record matches.
    #[cfg_attr(feature = "schemars", schemars(rename = "mismatchInstruction"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub mismatch_instruction: Option<String>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The most tokens of a record. Longer texts are split.
    #[cfg_attr(feature = "schemars", schemars(rename = "recordMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub record_max_tokens: Option<i64>,
    /// The reranker of search results.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reranker: Option<String>,
    /// The most records of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxRecords"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_records: Option<i64>,
    /// The most tokens of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMaxTokens"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_max_tokens: Option<i64>,
    /// The least score of a search result.
    #[cfg_attr(feature = "schemars", schemars(rename = "searchMinScore"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<f64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search_min_score: Option<f64>,
    /// The separators at which files are split into records.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub separators: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "dataset")]
/// Builds a [`UpdateDataset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateDatasetBuilder {
    alias: Patch<String>,
    blueprint_id: Patch<BlueprintId>,
    description: Option<String>,
    match_instruction: Option<String>,
    meta: Option<MetaUpdate>,
    mismatch_instruction: Option<String>,
    name: Option<String>,
    record_max_tokens: Option<i64>,
    reranker: Option<String>,
    search_max_records: Option<i64>,
    search_max_tokens: Option<i64>,
    search_min_score: Option<f64>,
    separators: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "dataset")]
impl UpdateDataset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateDatasetBuilder {
        UpdateDatasetBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            match_instruction: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            mismatch_instruction: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            record_max_tokens: ::std::default::Default::default(),
            reranker: ::std::default::Default::default(),
            search_max_records: ::std::default::Default::default(),
            search_max_tokens: ::std::default::Default::default(),
            search_min_score: ::std::default::Default::default(),
            separators: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl UpdateDatasetBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Patch::Set(alias.into());
        self
    }
    /// Clears [`alias`](Self::alias).
    #[inline]
    pub fn clear_alias(mut self) -> Self {
        self.alias = Patch::Clear;
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The content of the dataset, from which the model knows when to search it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The instruction for the model if records match.
    pub fn match_instruction(mut self, match_instruction: impl Into<String>) -> Self {
        self.match_instruction = Some(match_instruction.into());
        self
    }
    /// Sets [`match_instruction`](Self::match_instruction) if there is a value.
    pub fn maybe_match_instruction(
        mut self,
        match_instruction: Option<impl Into<String>>,
    ) -> Self {
        self.match_instruction = match_instruction.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The instruction for the model if no record matches.
    pub fn mismatch_instruction(
        mut self,
        mismatch_instruction: impl Into<String>,
    ) -> Self {
        self.mismatch_instruction = Some(mismatch_instruction.into());
        self
    }
    /// Sets [`mismatch_instruction`](Self::mismatch_instruction) if there is a value.
    pub fn maybe_mismatch_instruction(
        mut self,
        mismatch_instruction: Option<impl Into<String>>,
    ) -> Self {
        self.mismatch_instruction = mismatch_instruction.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The most tokens of a record. Longer texts are split.
    pub fn record_max_tokens(mut self, record_max_tokens: impl Into<i64>) -> Self {
        self.record_max_tokens = Some(record_max_tokens.into());
        self
    }
    /// Sets [`record_max_tokens`](Self::record_max_tokens) if there is a value.
    pub fn maybe_record_max_tokens(
        mut self,
        record_max_tokens: Option<impl Into<i64>>,
    ) -> Self {
        self.record_max_tokens = record_max_tokens.map(Into::into);
        self
    }
    /// The reranker of search results.
    pub fn reranker(mut self, reranker: impl Into<String>) -> Self {
        self.reranker = Some(reranker.into());
        self
    }
    /// Sets [`reranker`](Self::reranker) if there is a value.
    pub fn maybe_reranker(mut self, reranker: Option<impl Into<String>>) -> Self {
        self.reranker = reranker.map(Into::into);
        self
    }
    /// The most records of a search result.
    pub fn search_max_records(mut self, search_max_records: impl Into<i64>) -> Self {
        self.search_max_records = Some(search_max_records.into());
        self
    }
    /// Sets [`search_max_records`](Self::search_max_records) if there is a value.
    pub fn maybe_search_max_records(
        mut self,
        search_max_records: Option<impl Into<i64>>,
    ) -> Self {
        self.search_max_records = search_max_records.map(Into::into);
        self
    }
    /// The most tokens of a search result.
    pub fn search_max_tokens(mut self, search_max_tokens: impl Into<i64>) -> Self {
        self.search_max_tokens = Some(search_max_tokens.into());
        self
    }
    /// Sets [`search_max_tokens`](Self::search_max_tokens) if there is a value.
    pub fn maybe_search_max_tokens(
        mut self,
        search_max_tokens: Option<impl Into<i64>>,
    ) -> Self {
        self.search_max_tokens = search_max_tokens.map(Into::into);
        self
    }
    /// The least score of a search result.
    pub fn search_min_score(mut self, search_min_score: impl Into<f64>) -> Self {
        self.search_min_score = Some(search_min_score.into());
        self
    }
    /// Sets [`search_min_score`](Self::search_min_score) if there is a value.
    pub fn maybe_search_min_score(
        mut self,
        search_min_score: Option<impl Into<f64>>,
    ) -> Self {
        self.search_min_score = search_min_score.map(Into::into);
        self
    }
    /// The separators at which files are split into records.
    pub fn separators(mut self, separators: impl Into<String>) -> Self {
        self.separators = Some(separators.into());
        self
    }
    /// Sets [`separators`](Self::separators) if there is a value.
    pub fn maybe_separators(mut self, separators: Option<impl Into<String>>) -> Self {
        self.separators = separators.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateDataset {
        UpdateDataset {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            match_instruction: self.match_instruction,
            meta: self.meta,
            mismatch_instruction: self.mismatch_instruction,
            name: self.name,
            record_max_tokens: self.record_max_tokens,
            reranker: self.reranker,
            search_max_records: self.search_max_records,
            search_max_tokens: self.search_max_tokens,
            search_min_score: self.search_min_score,
            separators: self.separators,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    UpdateDataset { default alias = "alias" unless is_leave, default blueprint_id =
    "blueprintId" unless is_leave, default description = "description" unless is_none,
    default match_instruction = "matchInstruction" unless is_none, default meta = "meta"
    unless is_none, default mismatch_instruction = "mismatchInstruction" unless is_none,
    default name = "name" unless is_none, default record_max_tokens = "recordMaxTokens"
    unless is_none, default reranker = "reranker" unless is_none, default
    search_max_records = "searchMaxRecords" unless is_none, default search_max_tokens =
    "searchMaxTokens" unless is_none, default search_min_score = "searchMinScore" unless
    is_none, default separators = "separators" unless is_none, default visibility =
    "visibility" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for UpdateDataset {}
#[cfg(feature = "file")]
/// Request to update a file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateFile {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub alias: Patch<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The content of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// The name of the file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "file")]
/// Builds a [`UpdateFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateFileBuilder {
    alias: Patch<String>,
    blueprint_id: Patch<BlueprintId>,
    description: Option<String>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "file")]
impl UpdateFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateFileBuilder {
        UpdateFileBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "file")]
impl UpdateFileBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Patch::Set(alias.into());
        self
    }
    /// Clears [`alias`](Self::alias).
    #[inline]
    pub fn clear_alias(mut self) -> Self {
        self.alias = Patch::Clear;
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The content of the file.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name of the file.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateFile {
        UpdateFile {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "file")]
crate::runtime::object!(
    UpdateFile { default alias = "alias" unless is_leave, default blueprint_id =
    "blueprintId" unless is_leave, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "file")]
impl crate::runtime::Limited for UpdateFile {}
#[cfg(feature = "memory")]
/// Request to update a memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateMemory {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(rename = "botId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub bot_id: Patch<BotId>,
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(rename = "contactId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub contact_id: Patch<ContactId>,
    /// The subject of the memory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the memory.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}
#[cfg(feature = "memory")]
/// Builds a [`UpdateMemory`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateMemoryBuilder {
    bot_id: Patch<BotId>,
    contact_id: Patch<ContactId>,
    description: Option<String>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    text: Option<String>,
}
#[cfg(feature = "memory")]
impl UpdateMemory {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateMemoryBuilder {
        UpdateMemoryBuilder {
            bot_id: ::std::default::Default::default(),
            contact_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "memory")]
impl UpdateMemoryBuilder {
    /// The id of a bot. Requests also accept its alias.
    pub fn bot_id(mut self, bot_id: impl Into<BotId>) -> Self {
        self.bot_id = Patch::Set(bot_id.into());
        self
    }
    /// Clears [`bot_id`](Self::bot_id).
    #[inline]
    pub fn clear_bot_id(mut self) -> Self {
        self.bot_id = Patch::Clear;
        self
    }
    /// The id of a contact, the person at the other end of a conversation.
    pub fn contact_id(mut self, contact_id: impl Into<ContactId>) -> Self {
        self.contact_id = Patch::Set(contact_id.into());
        self
    }
    /// Clears [`contact_id`](Self::contact_id).
    #[inline]
    pub fn clear_contact_id(mut self) -> Self {
        self.contact_id = Patch::Clear;
        self
    }
    /// The subject of the memory.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the memory.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateMemory {
        UpdateMemory {
            bot_id: self.bot_id,
            contact_id: self.contact_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            text: self.text,
        }
    }
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    UpdateMemory { default bot_id = "botId" unless is_leave, default contact_id =
    "contactId" unless is_leave, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    text = "text" unless is_none, }
);
#[cfg(feature = "memory")]
impl crate::runtime::Limited for UpdateMemory {}
/// Request to update a message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateMessage {
    /// The subject of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// Entities in the text that the caller has recognized.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub entities: Option<Vec<Entity>>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The text of the message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
    /// The type of a message, which is its role.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageType>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<MessageType>,
}
/// Builds a [`UpdateMessage`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateMessageBuilder {
    description: Option<String>,
    entities: Option<Vec<Entity>>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    text: Option<String>,
    r#type: Option<MessageType>,
}
impl UpdateMessage {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateMessageBuilder {
        UpdateMessageBuilder {
            description: ::std::default::Default::default(),
            entities: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
            r#type: ::std::default::Default::default(),
        }
    }
}
impl UpdateMessageBuilder {
    /// The subject of the message.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// Entities in the text that the caller has recognized.
    pub fn entities(mut self, entities: impl Into<Vec<Entity>>) -> Self {
        self.entities = Some(entities.into());
        self
    }
    /// Sets [`entities`](Self::entities) if there is a value.
    pub fn maybe_entities(mut self, entities: Option<impl Into<Vec<Entity>>>) -> Self {
        self.entities = entities.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The text of the message.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// The type of a message, which is its role.
    pub fn r#type(mut self, r#type: impl Into<MessageType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
    /// Sets [`type`](Self::type) if there is a value.
    pub fn maybe_type(mut self, r#type: Option<impl Into<MessageType>>) -> Self {
        self.r#type = r#type.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateMessage {
        UpdateMessage {
            description: self.description,
            entities: self.entities,
            meta: self.meta,
            name: self.name,
            text: self.text,
            r#type: self.r#type,
        }
    }
}
crate::runtime::object!(
    UpdateMessage { default description = "description" unless is_none, default entities
    = "entities" unless is_none, default meta = "meta" unless is_none, default name =
    "name" unless is_none, default text = "text" unless is_none, default r#type = "type"
    unless is_none, }
);
impl crate::runtime::Limited for UpdateMessage {}
#[cfg(feature = "dataset")]
/// Request to update a record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateRecord {
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// The source of the text, such as a path or a URL.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// The text of the record.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}
#[cfg(feature = "dataset")]
/// Builds a [`UpdateRecord`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateRecordBuilder {
    meta: Option<MetaUpdate>,
    source: Option<String>,
    text: Option<String>,
}
#[cfg(feature = "dataset")]
impl UpdateRecord {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateRecordBuilder {
        UpdateRecordBuilder {
            meta: ::std::default::Default::default(),
            source: ::std::default::Default::default(),
            text: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "dataset")]
impl UpdateRecordBuilder {
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The source of the text, such as a path or a URL.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
    /// Sets [`source`](Self::source) if there is a value.
    pub fn maybe_source(mut self, source: Option<impl Into<String>>) -> Self {
        self.source = source.map(Into::into);
        self
    }
    /// The text of the record.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
    /// Sets [`text`](Self::text) if there is a value.
    pub fn maybe_text(mut self, text: Option<impl Into<String>>) -> Self {
        self.text = text.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateRecord {
        UpdateRecord {
            meta: self.meta,
            source: self.source,
            text: self.text,
        }
    }
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    UpdateRecord { default meta = "meta" unless is_none, default source = "source" unless
    is_none, default text = "text" unless is_none, }
);
#[cfg(feature = "dataset")]
impl crate::runtime::Limited for UpdateRecord {}
#[cfg(feature = "secret")]
/// Request to update a secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSecret {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub alias: Patch<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretConfig>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub config: Option<SecretConfig>,
    /// The purpose of the secret.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The scope of a secret - shared by all, or personal to each contact.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretKind>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<SecretKind>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The way in which a secret authenticates a request.
    #[cfg_attr(feature = "schemars", schemars(rename = "type"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretType>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub r#type: Option<SecretType>,
    /// The value of a secret. `Debug` does not show it.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretValue>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub value: Option<SecretValue>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "secret")]
/// Builds a [`UpdateSecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateSecretBuilder {
    alias: Patch<String>,
    blueprint_id: Patch<BlueprintId>,
    config: Option<SecretConfig>,
    description: Option<String>,
    kind: Option<SecretKind>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    r#type: Option<SecretType>,
    value: Option<SecretValue>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "secret")]
impl UpdateSecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateSecretBuilder {
        UpdateSecretBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            config: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            kind: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            r#type: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "secret")]
impl UpdateSecretBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Patch::Set(alias.into());
        self
    }
    /// Clears [`alias`](Self::alias).
    #[inline]
    pub fn clear_alias(mut self) -> Self {
        self.alias = Patch::Clear;
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The settings of a secret, which depend on its type. They may contain credentials, so `Debug` does not show them.
    pub fn config(mut self, config: impl Into<SecretConfig>) -> Self {
        self.config = Some(config.into());
        self
    }
    /// Sets [`config`](Self::config) if there is a value.
    pub fn maybe_config(mut self, config: Option<impl Into<SecretConfig>>) -> Self {
        self.config = config.map(Into::into);
        self
    }
    /// The purpose of the secret.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The scope of a secret - shared by all, or personal to each contact.
    pub fn kind(mut self, kind: impl Into<SecretKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }
    /// Sets [`kind`](Self::kind) if there is a value.
    pub fn maybe_kind(mut self, kind: Option<impl Into<SecretKind>>) -> Self {
        self.kind = kind.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The way in which a secret authenticates a request.
    pub fn r#type(mut self, r#type: impl Into<SecretType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
    /// Sets [`type`](Self::type) if there is a value.
    pub fn maybe_type(mut self, r#type: Option<impl Into<SecretType>>) -> Self {
        self.r#type = r#type.map(Into::into);
        self
    }
    /// The value of a secret. `Debug` does not show it.
    pub fn value(mut self, value: impl Into<SecretValue>) -> Self {
        self.value = Some(value.into());
        self
    }
    /// Sets [`value`](Self::value) if there is a value.
    pub fn maybe_value(mut self, value: Option<impl Into<SecretValue>>) -> Self {
        self.value = value.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateSecret {
        UpdateSecret {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            config: self.config,
            description: self.description,
            kind: self.kind,
            meta: self.meta,
            name: self.name,
            r#type: self.r#type,
            value: self.value,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "secret")]
crate::runtime::object!(
    UpdateSecret { default alias = "alias" unless is_leave, default blueprint_id =
    "blueprintId" unless is_leave, default config = "config" unless is_none, default
    description = "description" unless is_none, default kind = "kind" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    r#type = "type" unless is_none, default value = "value" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "secret")]
impl crate::runtime::Limited for UpdateSecret {}
#[cfg(feature = "skillset")]
/// Request to update a skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSkillset {
    /// The alias, which requests accept in place of the id. Unique in the account.
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub alias: Patch<String>,
    /// The id of the blueprint that a resource belongs to.
    #[cfg_attr(feature = "schemars", schemars(rename = "blueprintId"))]
    #[cfg_attr(feature = "schemars", schemars(default))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Patch::is_leave"))]
    pub blueprint_id: Patch<BlueprintId>,
    /// The purpose of the skillset.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// A change of metadata - a merge or a replacement.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MetaUpdate>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<MetaUpdate>,
    /// Display name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The visibility of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Visibility>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub visibility: Option<Visibility>,
}
#[cfg(feature = "skillset")]
/// Builds a [`UpdateSkillset`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpdateSkillsetBuilder {
    alias: Patch<String>,
    blueprint_id: Patch<BlueprintId>,
    description: Option<String>,
    meta: Option<MetaUpdate>,
    name: Option<String>,
    visibility: Option<Visibility>,
}
#[cfg(feature = "skillset")]
impl UpdateSkillset {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpdateSkillsetBuilder {
        UpdateSkillsetBuilder {
            alias: ::std::default::Default::default(),
            blueprint_id: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            visibility: ::std::default::Default::default(),
        }
    }
}
#[cfg(feature = "skillset")]
impl UpdateSkillsetBuilder {
    /// The alias, which requests accept in place of the id. Unique in the account.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Patch::Set(alias.into());
        self
    }
    /// Clears [`alias`](Self::alias).
    #[inline]
    pub fn clear_alias(mut self) -> Self {
        self.alias = Patch::Clear;
        self
    }
    /// The id of the blueprint that a resource belongs to.
    pub fn blueprint_id(mut self, blueprint_id: impl Into<BlueprintId>) -> Self {
        self.blueprint_id = Patch::Set(blueprint_id.into());
        self
    }
    /// Clears [`blueprint_id`](Self::blueprint_id).
    #[inline]
    pub fn clear_blueprint_id(mut self) -> Self {
        self.blueprint_id = Patch::Clear;
        self
    }
    /// The purpose of the skillset.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// A change of metadata - a merge or a replacement.
    pub fn meta(mut self, meta: impl Into<MetaUpdate>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<MetaUpdate>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// Display name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The visibility of a bot.
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
    /// Sets [`visibility`](Self::visibility) if there is a value.
    pub fn maybe_visibility(
        mut self,
        visibility: Option<impl Into<Visibility>>,
    ) -> Self {
        self.visibility = visibility.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpdateSkillset {
        UpdateSkillset {
            alias: self.alias,
            blueprint_id: self.blueprint_id,
            description: self.description,
            meta: self.meta,
            name: self.name,
            visibility: self.visibility,
        }
    }
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    UpdateSkillset { default alias = "alias" unless is_leave, default blueprint_id =
    "blueprintId" unless is_leave, default description = "description" unless is_none,
    default meta = "meta" unless is_none, default name = "name" unless is_none, default
    visibility = "visibility" unless is_none, }
);
#[cfg(feature = "skillset")]
impl crate::runtime::Limited for UpdateSkillset {}
#[cfg(feature = "skillset")]
/// The updated ability.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedAbility {
    /// The id of an ability.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<AbilityId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<AbilityId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    UpdatedAbility { default id = "id" unless is_none, }, extra : Extra
);
/// The updated bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedBot {
    /// The id of a bot. Requests also accept its alias.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<BotId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<BotId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(UpdatedBot { default id = "id" unless is_none, }, extra : Extra);
#[cfg(feature = "contact")]
/// The updated contact.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedContact {
    /// The id of a contact, the person at the other end of a conversation.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<ContactId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ContactId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "contact")]
crate::runtime::object!(
    UpdatedContact { default id = "id" unless is_none, }, extra : Extra
);
/// The updated conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedConversation {
    /// The id of a conversation.
    #[cfg_attr(
        feature = "schemars",
        schemars(default, with = "Optional<ConversationId>")
    )]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<ConversationId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    UpdatedConversation { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The updated dataset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedDataset {
    /// The id of a dataset, the knowledge that a bot searches.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<DatasetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<DatasetId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    UpdatedDataset { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "file")]
/// The updated file.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedFile {
    /// The id of a file.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<FileId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "file")]
crate::runtime::object!(
    UpdatedFile { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "memory")]
/// The updated memory.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedMemory {
    /// The id of a memory of a bot.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MemoryId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MemoryId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "memory")]
crate::runtime::object!(
    UpdatedMemory { default id = "id" unless is_none, }, extra : Extra
);
/// The updated message.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedMessage {
    /// The entities in the text.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Vec<Entity>>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity>,
    /// The id of a stored message.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<MessageId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<MessageId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    UpdatedMessage { null_as_default entities = "entities" unless is_empty, default id =
    "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "dataset")]
/// The updated record.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedRecord {
    /// The id of a record.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<RecordId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<RecordId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "dataset")]
crate::runtime::object!(
    UpdatedRecord { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "secret")]
/// The updated secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedSecret {
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SecretId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "secret")]
crate::runtime::object!(
    UpdatedSecret { default id = "id" unless is_none, }, extra : Extra
);
#[cfg(feature = "skillset")]
/// The updated skillset.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpdatedSkillset {
    /// The id of a skillset, a group of abilities.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SkillsetId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SkillsetId>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "skillset")]
crate::runtime::object!(
    UpdatedSkillset { default id = "id" unless is_none, }, extra : Extra
);
/// Request to attach a file, by URL or by announcement.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(untagged))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadAttachment {
    /// A file that the server fetches.
    Url(UploadUrl),
    /// An announced file, whose bytes are uploaded afterwards.
    File(UploadFile),
}
impl<'de> ::serde_core::Deserialize<'de> for UploadAttachment {
    fn deserialize<D: ::serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::runtime::first_choice(
            deserializer,
            stringify!(UploadAttachment),
            |json| {
                None.or_else(|| ::serde_json::from_str(json).ok().map(Self::Url))
                    .or_else(|| ::serde_json::from_str(json).ok().map(Self::File))
            },
        )
    }
}
crate::runtime::untagged!(UploadAttachment { Url, File });
crate::runtime::from!(
    UploadAttachment { UploadUrl : | value | Self::Url(value), UploadFile : | value |
    Self::File(value), }
);
impl crate::runtime::Limited for UploadAttachment {}
/// An announced file, whose bytes are uploaded afterwards.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UploadFile {
    /// The announcement of a file.
    pub file: FileDescription,
}
/// Builds a [`UploadFile`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UploadFileBuilder<file_ = Unset> {
    file: file_,
}
impl UploadFile {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UploadFileBuilder {
        UploadFileBuilder { file: Unset }
    }
}
impl<file_> UploadFileBuilder<file_> {
    /// The announcement of a file.
    pub fn file(
        self,
        file: impl Into<FileDescription>,
    ) -> UploadFileBuilder<FileDescription> {
        UploadFileBuilder {
            file: file.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UploadFile
    where
        file_: crate::runtime::IsSet<FileDescription>,
    {
        UploadFile {
            file: crate::runtime::IsSet::value(self.file),
        }
    }
}
crate::runtime::object!(UploadFile { required file = "file", });
/// A file that the server fetches.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UploadUrl {
    /// An `http:`, `https:` or `data:` URL.
    pub file: String,
}
/// Builds a [`UploadUrl`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UploadUrlBuilder<file_ = Unset> {
    file: file_,
}
impl UploadUrl {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UploadUrlBuilder {
        UploadUrlBuilder { file: Unset }
    }
}
impl<file_> UploadUrlBuilder<file_> {
    /// An `http:`, `https:` or `data:` URL.
    pub fn file(self, file: impl Into<String>) -> UploadUrlBuilder<String> {
        UploadUrlBuilder {
            file: file.into(),
        }
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UploadUrl
    where
        file_: crate::runtime::IsSet<String>,
    {
        UploadUrl {
            file: crate::runtime::IsSet::value(self.file),
        }
    }
}
crate::runtime::object!(UploadUrl { required file = "file", });
/// An attached file, or an announced one with the request that uploads its bytes.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UploadedAttachment {
    /// A presigned request, to be sent unchanged and without the credentials of the API.
    #[cfg_attr(feature = "schemars", schemars(rename = "downloadRequest"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileRequest>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub download_request: Option<FileRequest>,
    /// The id of an attachment.
    pub id: AttachmentId,
    /// The name of the file, chosen by the server, with the extension of its type.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// A presigned request, to be sent unchanged and without the credentials of the API.
    #[cfg_attr(feature = "schemars", schemars(rename = "uploadRequest"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileRequest>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub upload_request: Option<FileRequest>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(
    UploadedAttachment { default download_request = "downloadRequest" unless is_none,
    required id = "id", default name = "name" unless is_none, default upload_request =
    "uploadRequest" unless is_none, }, extra : Extra
);
#[cfg(feature = "file")]
/// A file with its content, or with the request that uploads the bytes.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UploadedFile {
    /// The id of a file.
    pub id: FileId,
    /// A presigned request, to be sent unchanged and without the credentials of the API.
    #[cfg_attr(feature = "schemars", schemars(rename = "uploadRequest"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<FileRequest>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub upload_request: Option<FileRequest>,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(feature = "file")]
crate::runtime::object!(
    UploadedFile { required id = "id", default upload_request = "uploadRequest" unless
    is_none, }, extra : Extra
);
/// Request to set the contact of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpsertContact {
    /// A description of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub description: Option<String>,
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The fingerprint, which identifies the contact.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fingerprint: Option<String>,
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<Meta>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub meta: Option<Meta>,
    /// The name of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The nickname of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub nick: Option<String>,
    /// The telephone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
}
/// Builds a [`UpsertContact`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpsertContactBuilder {
    description: Option<String>,
    email: Option<String>,
    fingerprint: Option<String>,
    meta: Option<Meta>,
    name: Option<String>,
    nick: Option<String>,
    phone: Option<String>,
}
impl UpsertContact {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpsertContactBuilder {
        UpsertContactBuilder {
            description: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            fingerprint: ::std::default::Default::default(),
            meta: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            nick: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
        }
    }
}
impl UpsertContactBuilder {
    /// A description of the person.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// Sets [`description`](Self::description) if there is a value.
    pub fn maybe_description(mut self, description: Option<impl Into<String>>) -> Self {
        self.description = description.map(Into::into);
        self
    }
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// The fingerprint, which identifies the contact.
    pub fn fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }
    /// Sets [`fingerprint`](Self::fingerprint) if there is a value.
    pub fn maybe_fingerprint(mut self, fingerprint: Option<impl Into<String>>) -> Self {
        self.fingerprint = fingerprint.map(Into::into);
        self
    }
    /// Metadata of a resource, any JSON object. Keys that start with `_` are refused.
    pub fn meta(mut self, meta: impl Into<Meta>) -> Self {
        self.meta = Some(meta.into());
        self
    }
    /// Sets [`meta`](Self::meta) if there is a value.
    pub fn maybe_meta(mut self, meta: Option<impl Into<Meta>>) -> Self {
        self.meta = meta.map(Into::into);
        self
    }
    /// The name of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The nickname of the person.
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }
    /// Sets [`nick`](Self::nick) if there is a value.
    pub fn maybe_nick(mut self, nick: Option<impl Into<String>>) -> Self {
        self.nick = nick.map(Into::into);
        self
    }
    /// The telephone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UpsertContact {
        UpsertContact {
            description: self.description,
            email: self.email,
            fingerprint: self.fingerprint,
            meta: self.meta,
            name: self.name,
            nick: self.nick,
            phone: self.phone,
        }
    }
}
crate::runtime::object!(
    UpsertContact { default description = "description" unless is_none, default email =
    "email" unless is_none, default fingerprint = "fingerprint" unless is_none, default
    meta = "meta" unless is_none, default name = "name" unless is_none, default nick =
    "nick" unless is_none, default phone = "phone" unless is_none, }
);
impl crate::runtime::Limited for UpsertContact {}
/// The contact of a conversation.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct UpsertedContact {
    /// The id of a contact, the person at the other end of a conversation.
    pub id: ContactId,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(UpsertedContact { required id = "id", }, extra : Extra);
/// Request to upvote.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Upvote {
    /// The reason for the vote.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub reason: Option<String>,
    /// The weight of the vote.
    ///
    /// Limits: at least `1`, at most `100`, unless set `100`.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<i64>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("minimum" = 1, "maximum" = 100, "default" = 100))
    )]
    pub value: Option<i64>,
}
/// Builds a [`Upvote`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UpvoteBuilder {
    reason: Option<String>,
    value: Option<i64>,
}
impl Upvote {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UpvoteBuilder {
        UpvoteBuilder {
            reason: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
        }
    }
}
impl UpvoteBuilder {
    /// The reason for the vote.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
    /// Sets [`reason`](Self::reason) if there is a value.
    pub fn maybe_reason(mut self, reason: Option<impl Into<String>>) -> Self {
        self.reason = reason.map(Into::into);
        self
    }
    /// The weight of the vote.
    ///
    /// Limits: at least `1`, at most `100`, unless set `100`.
    pub fn value(mut self, value: impl Into<i64>) -> Self {
        self.value = Some(value.into());
        self
    }
    /// Sets [`value`](Self::value) if there is a value.
    pub fn maybe_value(mut self, value: Option<impl Into<i64>>) -> Self {
        self.value = value.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> Upvote {
        Upvote {
            reason: self.reason,
            value: self.value,
        }
    }
}
crate::runtime::object!(
    Upvote { default reason = "reason" unless is_none, default value = "value" unless
    is_none, }
);
impl crate::runtime::Limited for Upvote {
    fn check(&self) -> Result<(), String> {
        crate::runtime::within(
            "value",
            self.value.as_ref().copied(),
            Some(1),
            Some(100),
        )?;
        Ok(())
    }
}
/// Usage of a call.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Number of tokens.
    pub token: i64,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
crate::runtime::object!(Usage { required token = "token", }, extra : Extra);
/// The settings of the feature `userInfo`, which describe the user.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserInfoOptions {
    /// The e-mail address.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
    /// The id of the person in another system.
    #[cfg_attr(feature = "schemars", schemars(rename = "externalId"))]
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub external_id: Option<String>,
    /// The name of the person.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The telephone number.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub phone: Option<String>,
    /// The source of the person's data.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub source: Option<String>,
    /// The user name.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<String>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub username: Option<String>,
}
/// Builds a [`UserInfoOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct UserInfoOptionsBuilder {
    email: Option<String>,
    external_id: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    source: Option<String>,
    username: Option<String>,
}
impl UserInfoOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> UserInfoOptionsBuilder {
        UserInfoOptionsBuilder {
            email: ::std::default::Default::default(),
            external_id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            source: ::std::default::Default::default(),
            username: ::std::default::Default::default(),
        }
    }
}
impl UserInfoOptionsBuilder {
    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
    /// Sets [`email`](Self::email) if there is a value.
    pub fn maybe_email(mut self, email: Option<impl Into<String>>) -> Self {
        self.email = email.map(Into::into);
        self
    }
    /// The id of the person in another system.
    pub fn external_id(mut self, external_id: impl Into<String>) -> Self {
        self.external_id = Some(external_id.into());
        self
    }
    /// Sets [`external_id`](Self::external_id) if there is a value.
    pub fn maybe_external_id(mut self, external_id: Option<impl Into<String>>) -> Self {
        self.external_id = external_id.map(Into::into);
        self
    }
    /// The name of the person.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets [`name`](Self::name) if there is a value.
    pub fn maybe_name(mut self, name: Option<impl Into<String>>) -> Self {
        self.name = name.map(Into::into);
        self
    }
    /// The telephone number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
    /// Sets [`phone`](Self::phone) if there is a value.
    pub fn maybe_phone(mut self, phone: Option<impl Into<String>>) -> Self {
        self.phone = phone.map(Into::into);
        self
    }
    /// The source of the person's data.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
    /// Sets [`source`](Self::source) if there is a value.
    pub fn maybe_source(mut self, source: Option<impl Into<String>>) -> Self {
        self.source = source.map(Into::into);
        self
    }
    /// The user name.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }
    /// Sets [`username`](Self::username) if there is a value.
    pub fn maybe_username(mut self, username: Option<impl Into<String>>) -> Self {
        self.username = username.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> UserInfoOptions {
        UserInfoOptions {
            email: self.email,
            external_id: self.external_id,
            name: self.name,
            phone: self.phone,
            source: self.source,
            username: self.username,
        }
    }
}
crate::runtime::object!(
    UserInfoOptions { default email = "email" unless is_none, default external_id =
    "externalId" unless is_none, default name = "name" unless is_none, default phone =
    "phone" unless is_none, default source = "source" unless is_none, default username =
    "username" unless is_none, }
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// The verified secret.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedSecret {
    /// The action that makes a secret usable.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretAction>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub action: Option<SecretAction>,
    /// The id of a secret stored in the account, for abilities that call other services.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<SecretId>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub id: Option<SecretId>,
    /// The status of a secret - access has been granted, or not.
    pub status: SecretStatus,
    /// Fields that this version does not know.
    #[cfg_attr(feature = "schemars", schemars(flatten))]
    pub extra: Extra,
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(
    VerifiedSecret { default action = "action" unless is_none, default id = "id" unless
    is_none, required status = "status", }, extra : Extra
);
#[cfg(any(feature = "contact", feature = "secret"))]
/// Request to verify a secret. It has no properties.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schemars", schemars(deny_unknown_fields))]
pub struct VerifySecret {}
#[cfg(any(feature = "contact", feature = "secret"))]
/// Builds a [`VerifySecret`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct VerifySecretBuilder {}
#[cfg(any(feature = "contact", feature = "secret"))]
impl VerifySecret {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> VerifySecretBuilder {
        VerifySecretBuilder {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
impl VerifySecretBuilder {
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> VerifySecret {
        VerifySecret {}
    }
}
#[cfg(any(feature = "contact", feature = "secret"))]
crate::runtime::object!(VerifySecret {}; refused);
#[cfg(any(feature = "contact", feature = "secret"))]
impl crate::runtime::Limited for VerifySecret {}
/// The visibility of a bot.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[cfg_attr(
    feature = "schemars",
    schemars(with = "String", extend("examples" = ["private", "protected", "public"]))
)]
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Visibility {
    /// `private` on the wire.
    Private,
    /// `protected` on the wire.
    Protected,
    /// `public` on the wire.
    Public,
    /// A value that this version does not know.
    Unknown(UnknownValue),
}
impl Visibility {
    /// The value as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Private => "private",
            Self::Protected => "protected",
            Self::Public => "public",
            Self::Unknown(value) => value.as_str(),
        }
    }
}
impl From<&str> for Visibility {
    fn from(value: &str) -> Self {
        match value {
            "private" => Self::Private,
            "protected" => Self::Protected,
            "public" => Self::Public,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}
/// An unknown value, the empty text: it was missing in a response.
impl Default for Visibility {
    fn default() -> Self {
        Self::from("")
    }
}
crate::runtime::text!(Visibility);
/// The settings of the feature `web`.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebOptions {
    /// Allows the model to fetch web pages.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub fetch: Option<bool>,
    /// Allows the model to search the web.
    #[cfg_attr(feature = "schemars", schemars(default, with = "Optional<bool>"))]
    #[cfg_attr(feature = "schemars", schemars(skip_serializing_if = "Option::is_none"))]
    pub search: Option<bool>,
}
/// Builds a [`WebOptions`]. A field that is set twice has the last value.
#[derive(Debug)]
#[must_use]
pub struct WebOptionsBuilder {
    fetch: Option<bool>,
    search: Option<bool>,
}
impl WebOptions {
    /// Returns a builder.
    #[inline]
    pub fn builder() -> WebOptionsBuilder {
        WebOptionsBuilder {
            fetch: ::std::default::Default::default(),
            search: ::std::default::Default::default(),
        }
    }
}
impl WebOptionsBuilder {
    /// Allows the model to fetch web pages.
    pub fn fetch(mut self, fetch: impl Into<bool>) -> Self {
        self.fetch = Some(fetch.into());
        self
    }
    /// Sets [`fetch`](Self::fetch) if there is a value.
    pub fn maybe_fetch(mut self, fetch: Option<impl Into<bool>>) -> Self {
        self.fetch = fetch.map(Into::into);
        self
    }
    /// Allows the model to search the web.
    pub fn search(mut self, search: impl Into<bool>) -> Self {
        self.search = Some(search.into());
        self
    }
    /// Sets [`search`](Self::search) if there is a value.
    pub fn maybe_search(mut self, search: Option<impl Into<bool>>) -> Self {
        self.search = search.map(Into::into);
        self
    }
    /// Returns the request.
    #[inline]
    #[must_use]
    pub fn build(self) -> WebOptions {
        WebOptions {
            fetch: self.fetch,
            search: self.search,
        }
    }
}
crate::runtime::object!(
    WebOptions { default fetch = "fetch" unless is_none, default search = "search" unless
    is_none, }
);
/// The URL of a WebSocket. It gives access to a conversation, so `Debug` does not show it.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[derive(Clone, PartialEq, Eq)]
pub struct WebsocketUrl(String);
crate::runtime::secret!(WebsocketUrl(String));
