use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap};

use super::tolerant::ESSENTIAL;
use super::value::Text;

/// A struct that is read and written as an object.
pub(crate) trait Object: Sized {
    const NAME: &'static str;

    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Implements `Deserialize` and `Serialize` for a struct. A field is `required`, or has a `default` where it is missing, or is
/// `null_as_default`: the default also where it is null. A `readable` one has the default where it is missing, and fails its
/// owner where it has another type. It is written `unless` a method of its value returns true. The last of repeated fields
/// counts, as for `JSON.parse`. Unknown fields are ignored, `refused`, or kept in a last field, which is written `unless` a
/// function returns true. No schema has a name that ends with an underscore. serde's derives would compile to several times
/// the code.
macro_rules! object {
    (
        $name:ident { $($kind:ident $field:ident = $json:literal $(unless $absent:ident)?,)* }
        $(, $extra:ident $(unless $unsent:ident)?: $of:ty)? $(; $refused:ident)?
    ) => {
        impl $crate::runtime::Object for $name {
            const NAME: &'static str = stringify!($name);

            #[allow(deprecated)]
            fn read<'de, A_: ::serde_core::de::MapAccess<'de>>(mut map: A_) -> Result<Self, A_::Error> {
                #[allow(dead_code, non_camel_case_types)]
                enum Index_ {
                    $($field,)*
                }

                #[inline]
                fn index(name: &str) -> Result<usize, String> {
                    match name {
                        $($json => Ok(Index_::$field as usize),)*
                        _ => Err(name.to_owned()),
                    }
                }

                $(let mut $field = None;)*
                $(let mut $extra = <$of>::default();)?
                while let Some(name) = map.next_key_seed($crate::runtime::name(index))? {
                    // One `?` for all fields: each adds code that the compiler checks.
                    let read = match name {
                        $(Ok(index) if index == Index_::$field as usize => {
                            $crate::runtime::object!(@read $kind map, $field $json)
                        })*
                        // `index` returns no other.
                        Ok(_) => Ok(()),
                        Err(name) => {
                            $crate::runtime::object!(@unknown map, name, [$($json),*] $($extra)? $(; $refused)?)
                        }
                    };
                    read?;
                }
                Ok($name { $($field: $crate::runtime::object!(@value $kind $field $json),)* $($extra)? })
            }
        }

        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D_: ::serde_core::Deserializer<'de>>(deserializer: D_) -> Result<Self, D_::Error> {
                $crate::runtime::read_object(deserializer)
            }
        }

        impl ::serde_core::Serialize for $name {
            #[allow(deprecated)]
            fn serialize<S_: ::serde_core::Serializer>(&self, serializer: S_) -> Result<S_::Ok, S_::Error> {
                #[allow(unused_mut)]
                let mut object = $crate::runtime::Writer(serializer.serialize_map(None));
                $(object.field($json, &self.$field, false $(|| self.$field.$absent())?);)*
                $(object.fields(self.$extra.iter(), false $(|| $crate::runtime::$unsent())?);)?
                object.end()
            }
        }
    };
    (@read null_as_default $map:ident, $field:ident $json:literal) => {
        $crate::runtime::read_or_default(&mut $map, &mut $field)
    };
    (@read readable $map:ident, $field:ident $json:literal) => {
        $crate::runtime::read_essential(&mut $map, &mut $field, $json)
    };
    (@read $kind:ident $map:ident, $field:ident $json:literal) => { $crate::runtime::read(&mut $map, &mut $field) };
    (@unknown $map:ident, $name:ident, [$($json:literal),*] $extra:ident) => {
        $map.next_value().map(|value| {
            $extra.insert($name, value);
        })
    };
    (@unknown $map:ident, $name:ident, [$($json:literal),*]) => {
        $map.next_value().map(|::serde_core::de::IgnoredAny| drop($name))
    };
    (@unknown $map:ident, $name:ident, [$($json:literal),*] ; refused) => {
        Err(::serde_core::de::Error::unknown_field(&$name, &[$($json),*]))
    };
    (@value required $field:ident $json:literal) => { $crate::runtime::required($field, $json)? };
    (@value $kind:ident $field:ident $json:literal) => { $field.unwrap_or_default() };
}

pub(crate) use object;

/// Deserializes an object.
pub(crate) fn read_object<'de, D: Deserializer<'de>, T: Object>(deserializer: D) -> Result<T, D::Error> {
    struct Fields<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Fields<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "struct {}", T::NAME)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::read(map)
        }
    }
    deserializer.deserialize_map(Fields(PhantomData))
}

/// Reads the value of a field. Fields of one type share this code.
pub(crate) fn read<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    field: &mut Option<T>,
) -> Result<(), A::Error> {
    *field = Some(map.next_value()?);
    Ok(())
}

/// Reads the value of a field, or the default for null.
pub(crate) fn read_or_default<'de, A: MapAccess<'de>, T: Deserialize<'de> + Default>(
    map: &mut A,
    field: &mut Option<T>,
) -> Result<(), A::Error> {
    *field = Some(map.next_value::<Option<T>>()?.unwrap_or_default());
    Ok(())
}

/// Reads the value of a field whose owner cannot be used where it has another type.
pub(crate) fn read_essential<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    map: &mut A,
    field: &mut Option<T>,
    name: &str,
) -> Result<(), A::Error> {
    let value = map.next_value();
    *field = Some(value.map_err(|problem| A::Error::custom(format_args!("{ESSENTIAL}{name}: {problem}")))?);
    Ok(())
}

/// Returns the value of a field that must be there.
pub(crate) fn required<T, E: serde_core::de::Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

/// The index of a field by its name, or the name if there is none. All types share the code that reads it.
type Index = fn(&str) -> Result<usize, String>;

/// Deserializes the name of a field.
pub(crate) fn name(index: Index) -> Text<Index> {
    Text("the name of a field", index)
}

/// Writes the fields of an object. [`end`](Self::end) returns the first error, so that the code of a type does not check
/// each field.
pub(crate) struct Writer<M: SerializeMap>(pub(crate) Result<M, M::Error>);

impl<M: SerializeMap> Writer<M> {
    /// Writes a field, unless it is left out.
    pub(crate) fn field<T: Serialize>(&mut self, name: &str, value: &T, is_left_out: bool) {
        if let Ok(map) = &mut self.0
            && !is_left_out
            && let Err(problem) = map.serialize_entry(name, value)
        {
            self.0 = Err(problem);
        }
    }

    /// Writes unknown fields, unless they are left out.
    pub(crate) fn fields<'a, T: Serialize + 'a>(
        &mut self,
        fields: impl IntoIterator<Item = (&'a String, &'a T)>,
        are_left_out: bool,
    ) {
        if !are_left_out {
            fields.into_iter().for_each(|(name, value)| self.field(name, value, false));
        }
    }

    pub(crate) fn end(self) -> Result<M::Ok, M::Error> {
        self.0?.end()
    }
}
