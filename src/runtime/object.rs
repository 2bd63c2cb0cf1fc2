use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap};

use super::value::Text;

/// A struct that is read and written as an object.
pub(crate) trait Object: Sized {
    const NAME: &'static str;

    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Implements `Deserialize` and `Serialize` for a struct. A field is `required`, or has a `default` where it is missing, or is
/// `null_as_default`: the default also where it is null. It is not written where a method of its value returns true. The
/// last of repeated fields counts, as for `JSON.parse`. Unknown fields are ignored, kept in a field that is given after the
/// others, or `refused`. No schema has a name that ends with an underscore. serde's derives would compile to several times
/// the code.
macro_rules! object {
    (
        $name:ident { $($kind:ident $field:ident = $json:literal $(unless $absent:ident)?,)* }
        $(, $extra:ident $(unless $unsent:ident)?: $of:ty)? $(; $refused:ident)?
    ) => {
        impl $crate::runtime::Object for $name {
            const NAME: &'static str = stringify!($name);

            #[allow(deprecated)]
            fn read<'de, A_: ::serde::de::MapAccess<'de>>(mut map: A_) -> Result<Self, A_::Error> {
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
                    match name {
                        $(Ok(index) if index == Index_::$field as usize => {
                            $crate::runtime::object!(@read $kind map, $field);
                        })*
                        // `index` returns no other.
                        Ok(_) => {}
                        Err(name) => {
                            $crate::runtime::object!(@unknown map, name, [$($json),*] $($extra)? $(; $refused)?);
                        }
                    }
                }
                Ok($name { $($field: $crate::runtime::object!(@value $kind $field $json),)* $($extra)? })
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D_: ::serde::Deserializer<'de>>(deserializer: D_) -> Result<Self, D_::Error> {
                $crate::runtime::read_object(deserializer)
            }
        }

        impl ::serde::Serialize for $name {
            #[allow(deprecated)]
            fn serialize<S_: ::serde::Serializer>(&self, serializer: S_) -> Result<S_::Ok, S_::Error> {
                #[allow(unused_mut)]
                let mut map = serializer.serialize_map(None)?;
                $($crate::runtime::write(&mut map, $json, &self.$field, false $(|| self.$field.$absent())?)?;)*
                $(
                    if !(false $(|| $crate::runtime::$unsent())?) {
                        $crate::runtime::write_all(&mut map, self.$extra.iter())?;
                    }
                )?
                ::serde::ser::SerializeMap::end(map)
            }
        }
    };
    (@read null_as_default $map:ident, $field:ident) => {
        $field = Some($map.next_value::<Option<_>>()?.unwrap_or_default())
    };
    (@read $kind:ident $map:ident, $field:ident) => { $crate::runtime::read(&mut $map, &mut $field)? };
    (@unknown $map:ident, $name:ident, [$($json:literal),*] $extra:ident) => {
        $extra.insert($name, $map.next_value()?)
    };
    (@unknown $map:ident, $name:ident, [$($json:literal),*]) => {
        drop(($name, $map.next_value::<::serde::de::IgnoredAny>()?))
    };
    (@unknown $map:ident, $name:ident, [$($json:literal),*] ; refused) => {
        return Err(::serde::de::Error::unknown_field(&$name, &[$($json),*]))
    };
    (@value required $field:ident $json:literal) => {
        $field.ok_or_else(|| ::serde::de::Error::missing_field($json))?
    };
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

/// The index of a field by its name, or the name if there is none. All types share the code that reads it.
type Index = fn(&str) -> Result<usize, String>;

/// Deserializes the name of a field.
pub(crate) fn name(index: Index) -> Text<Index> {
    Text("the name of a field", index)
}

/// Writes a field, unless it is left out. Fields of one type share this code.
pub(crate) fn write<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &str,
    value: &T,
    is_left_out: bool,
) -> Result<(), M::Error> {
    if is_left_out { Ok(()) } else { map.serialize_entry(name, value) }
}

/// Writes unknown fields.
pub(crate) fn write_all<'a, M: SerializeMap, T: Serialize + 'a>(
    map: &mut M,
    extra: impl IntoIterator<Item = (&'a String, &'a T)>,
) -> Result<(), M::Error> {
    extra.into_iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
}
