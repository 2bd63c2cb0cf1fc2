//! Auto-pagination.

use std::collections::HashSet;

use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use serde_core::de::DeserializeOwned;
use serde_json::Value;

use super::{Call, fetch};
use crate::error::{Error, Kind, Result};
use crate::http::RawResponse;
use crate::runtime::Page;
use crate::runtime::media::JSON;
use crate::runtime::tolerant;

impl<T, S> Call<T, S>
where
    T: DeserializeOwned + Page + Send + 'static,
    S: 'static,
{
    /// Streams pages, beginning with the requested one. Each page is requested when the previous one has been consumed.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ListBots};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pages = client.bot().list(ListBots::builder().take(50).build()).pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{} bots", page.items.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Yields the errors of the requests, and an error where a cursor is repeated: the list would have no end.
    pub fn pages(self) -> BoxStream<'static, Result<T>> {
        let (cache_key, failure) = (self.cache_key.clone(), self.failure);
        let (client, request) = self.into_parts();
        let cursors = request.query.iter().filter(|(name, _)| name == T::CURSOR);
        let seen: HashSet<_> = cursors.map(|(_, cursor)| cursor.clone()).collect();
        stream::try_unfold(Some((client, request, seen)), move |state| {
            let cache_key = cache_key.clone();
            async move {
                let Some((client, mut request, mut seen)) = state else {
                    return Ok(None);
                };
                let client = client?;
                let decode = (RawResponse::decode as _, failure);
                let (raw, page) = fetch(&client.0, &request, JSON, cache_key.as_deref(), decode).await?;
                let page: T = *page;
                if page.is_empty() {
                    return Ok(None);
                }
                let next = match page.cursor().filter(|cursor| !cursor.is_empty()).map(str::to_owned) {
                    None if has_cursor::<T>(&raw.body) => {
                        let error = Error::new(Kind::Decode, "invalid cursor: expected a string; pagination stopped");
                        Some((Err(client.0.scrub_of(error, &request)), request, seen))
                    }
                    None => None,
                    Some(cursor) if !seen.insert(cursor.clone()) => {
                        let error = Error::new(Kind::Decode, format!("cursor {cursor:?} repeated; pagination stopped"));
                        Some((Err(client.0.scrub_of(error, &request)), request, seen))
                    }
                    Some(cursor) => {
                        request.set_query(T::CURSOR, cursor);
                        Some((Ok(client), request, seen))
                    }
                };
                Ok(Some((page, next)))
            }
        })
        .boxed()
    }

    /// Streams the items of all pages from this one on.
    ///
    /// ```
    /// # use chatbotkit_client::{Client, types::ListBots};
    /// # async fn example(client: Client) -> chatbotkit_client::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut bots = client.bot().list(ListBots::default()).items();
    /// while let Some(bot) = bots.try_next().await? {
    ///     println!("{}", bot.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Yields the errors of [`pages`](Self::pages).
    pub fn items(self) -> BoxStream<'static, Result<T::Item>>
    where
        T::Item: Send + 'static,
    {
        let items = self.pages().map_ok(|page| stream::iter(page.into_items()).map(Ok));
        items.try_flatten().boxed()
    }
}

/// True if a page has a cursor, whatever it is.
fn has_cursor<T: Page>(body: &[u8]) -> bool {
    let page = tolerant::read::<Value>(body).unwrap_or_default();
    !page[T::CURSOR].is_null() && page[T::CURSOR] != ""
}
