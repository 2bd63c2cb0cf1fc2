//! Macros of generated types that hold one value: ids, secrets, numbers, lists, maps, choices and constants.

#![allow(unused_imports, unused_macros, reason = "a document may not have a type of each kind")]

/// Implements `From` for a type.
macro_rules! from {
    ($name:ty { $($(const $length:ident)? $of:ty: |$value:ident| $made:expr),* $(,)? }) => {$(
        impl $(<const $length: usize>)? From<$of> for $name {
            #[inline]
            fn from($value: $of) -> Self {
                $made
            }
        }
    )*};
}

/// Implements conversions and serialization for a type that is a JSON string, given `as_str` and `From<&str>`.
macro_rules! text {
    ($name:ident) => {
        $crate::runtime::from!($name {
            String: |value| Self::from(value.as_str()),
            &String: |value| Self::from(value.as_str()),
        });

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            // `Self::Err` may be a variant.
            #[inline]
            fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
                Ok(Self::from(value))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        $crate::runtime::text!(@equal $name: str, &str);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::visit_text(deserializer)
            }
        }
    };
    (@equal $name:ident: $($text:ty),*) => {$(
        impl PartialEq<$text> for $name {
            #[inline]
            fn eq(&self, other: &$text) -> bool {
                self.as_str() == ::std::convert::AsRef::<str>::as_ref(other)
            }
        }

        impl PartialEq<$name> for $text {
            #[inline]
            fn eq(&self, other: &$name) -> bool {
                other == self
            }
        }
    )*};
}

/// Implements serialization of a choice as what it holds.
macro_rules! untagged {
    ($name:ident { $($variant:ident),* }) => {
        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(held) => ::serde_core::Serialize::serialize(held, serializer),)*
                }
            }
        }
    };
}

/// Implements serialization of an enum with one value.
macro_rules! constant {
    ($name:ident::$variant:ident = $value:literal) => {
        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($value)
            }
        }

        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::read_constant(deserializer, $value).map(|()| Self::$variant)
            }
        }
    };
}

/// Implements the traits of an id: made from any text, and never mistaken for another id.
macro_rules! id {
    ($name:ident(String)) => {
        impl $name {
            /// Returns the text, as on the wire.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Maps with such keys are searched by text.
        impl ::std::borrow::Borrow<str> for $name {
            #[inline]
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        $crate::runtime::from!($name { &str: |value| Self(value.to_owned()), &$name: |value| value.clone(), });
        $crate::runtime::from!(String { $name: |value| value.0, });
        $crate::runtime::text!($name);
    };
}

/// Implements serialization as the value alone.
macro_rules! transparent {
    ($name:ident($held:ty)) => {
        impl ::serde_core::Serialize for $name {
            fn serialize<S: ::serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde_core::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                ::serde_core::Deserialize::deserialize(deserializer).map(Self)
            }
        }
    };
}

/// Implements the few conversions of a secret.
macro_rules! secret {
    ($name:ident(String)) => {
        impl $name {
            /// Returns the secret.
            #[must_use]
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        $crate::runtime::from!($name { &str: |value| Self(value.to_owned()), String: |value| Self(value), });
        $crate::runtime::from!(String { $name: |value| value.0, });
        $crate::runtime::transparent!($name(String));
        $crate::runtime::hidden!($name(String));
    };
}

/// Implements `Debug` without the value.
macro_rules! hidden {
    ($name:ident($held:ty)) => {
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

/// Implements access to the value, and conversions from it and into it.
macro_rules! holding {
    ($name:ident($held:ty)) => {
        impl ::std::ops::Deref for $name {
            type Target = $held;

            #[inline]
            fn deref(&self) -> &$held {
                &self.0
            }
        }

        $crate::runtime::from!($name { $held: |value| Self(value) });
        $crate::runtime::from!($held { $name: |value| value.0 });
        $crate::runtime::transparent!($name($held));
    };
}

/// Implements the traits of a number with a meaning: it parses and prints like its number.
macro_rules! number {
    ($name:ident($held:ty)) => {
        $crate::runtime::holding!($name($held));

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = <$held as ::std::str::FromStr>::Err;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(Self(value.parse()?))
            }
        }

        $crate::runtime::number!(@parse $name($held), &str);
        $crate::runtime::number!(@parse $name($held), String);
    };
    (@parse $name:ident($held:ty), $of:ty) => {
        impl TryFrom<$of> for $name {
            type Error = <$held as ::std::str::FromStr>::Err;

            fn try_from(value: $of) -> Result<Self, Self::Error> {
                value.parse()
            }
        }
    };
}

/// Implements the traits of a list or a map.
macro_rules! collection {
    ($name:ident($held:ty)) => {
        $crate::runtime::holding!($name($held));

        impl ::std::ops::DerefMut for $name {
            #[inline]
            fn deref_mut(&mut self) -> &mut $held {
                &mut self.0
            }
        }
    };
}

/// Implements the collection of a map from pairs.
macro_rules! map {
    ($name:ident($(::$path:ident)+<String, $value:ty>)) => {
        // A schema can be called `K`, and none can have these names.
        impl<KEY: Into<String>, VALUE: Into<$value>> ::std::iter::FromIterator<(KEY, VALUE)> for $name {
            fn from_iter<I: IntoIterator<Item = (KEY, VALUE)>>(pairs: I) -> Self {
                Self(pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
            }
        }
    };
}

/// Implements the conversion of JSON into a type that holds a JSON object.
macro_rules! of_json {
    ($name:ident($held:ty)) => {
        /// Converts what `json!` makes. Null is an empty object, and a value that is no object becomes its field `value`.
        impl From<::serde_json::Value> for $name {
            fn from(value: ::serde_json::Value) -> Self {
                match value {
                    ::serde_json::Value::Object(fields) => Self(fields),
                    ::serde_json::Value::Null => Self::default(),
                    value => ::std::iter::FromIterator::from_iter([("value", value)]),
                }
            }
        }
    };
}

/// Implements `Debug` of a JSON object without the secrets in it.
macro_rules! redacted {
    ($name:ident($held:ty)) => {
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&$crate::runtime::shown(self.0.clone().into())).finish()
            }
        }
    };
}

pub(crate) use {
    collection, constant, from, hidden, holding, id, map, number, of_json, redacted, secret, text, transparent,
    untagged,
};
