use serde::de::{Deserialize, MapAccess};

/// Implements `Deserialize` for a struct that keeps unknown fields in `extra`. A field is `required`, or has a `default`
/// where it is missing, or also where it is null. The last of repeated fields counts, as for `JSON.parse`.
macro_rules! object {
    ($name:ident { $($kind:ident $field:ident = $json:literal,)* }) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum Key {
                    $($field,)*
                    Unknown(String),
                }

                impl From<&str> for Key {
                    fn from(name: &str) -> Self {
                        match name {
                            $($json => Self::$field,)*
                            _ => Self::Unknown(name.to_owned()),
                        }
                    }
                }

                impl<'de> ::serde::Deserialize<'de> for Key {
                    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        $crate::runtime::visit_text(deserializer)
                    }
                }

                struct Fields;

                impl<'de> ::serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    #[allow(deprecated)]
                    fn visit_map<A: ::serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        $(let mut $field = None;)*
                        let mut extra = $crate::runtime::Extra::default();
                        while let Some(key) = map.next_key()? {
                            match key {
                                $(Key::$field => $crate::runtime::object!(@read $kind map, $field),)*
                                Key::Unknown(name) => drop(extra.insert(name, map.next_value()?)),
                            }
                        }
                        Ok($name { $($field: $crate::runtime::object!(@value $kind $field $json),)* extra })
                    }
                }

                deserializer.deserialize_map(Fields)
            }
        }
    };
    (@read null_as_default $map:ident, $field:ident) => {
        $field = Some($map.next_value::<Option<_>>()?.unwrap_or_default())
    };
    (@read $kind:ident $map:ident, $field:ident) => { $crate::runtime::read(&mut $map, &mut $field)? };
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
