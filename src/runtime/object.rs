use serde::de::{Deserialize, MapAccess};

use super::value::Text;

/// Implements `Deserialize` for a struct. A field is `required`, or has a `default` where it is missing, or is
/// `null_as_default`: the default also where it is null. The last of repeated fields counts, as for `JSON.parse`. Unknown
/// fields are ignored, kept in a field that is given after the others, or `refused`. No schema has a name that ends with an
/// underscore. serde's derive would compile to several times the code.
macro_rules! object {
    ($name:ident { $($kind:ident $field:ident = $json:literal,)* } $(, $extra:ident: $of:ty)? $(; $refused:ident)?) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D_: ::serde::Deserializer<'de>>(deserializer: D_) -> Result<Self, D_::Error> {
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

                struct Fields_;

                impl<'de> ::serde::de::Visitor<'de> for Fields_ {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    #[allow(deprecated)]
                    fn visit_map<A_: ::serde::de::MapAccess<'de>>(self, mut map: A_) -> Result<$name, A_::Error> {
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

                deserializer.deserialize_map(Fields_)
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
