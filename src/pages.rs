//! Lists from their first page to their last.

use std::collections::HashSet;

use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use serde::de::DeserializeOwned;

use crate::Call;
use crate::error::{Error, Kind, Result};
use crate::send::{JSON, Whole, fetch};
use crate::wire::Page;

impl<T, S> Call<T, S>
where
    T: DeserializeOwned + Page + Send + 'static,
    S: 'static,
{
    /// All pages from here on, each asked for when the one before has been taken.
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
    /// Those of the calls, and a cursor that was there before: the list would have no end.
    pub fn pages(self) -> BoxStream<'static, Result<T>> {
        let Self { core, request, cached, .. } = self;
        stream::try_unfold(Some((core, request, HashSet::new())), move |state| {
            let cached = cached.clone();
            async move {
                let Some((core, mut request, mut seen)) = state else {
                    return Ok(None);
                };
                let core = core.map_err(|error| error.of(&request.target))?;
                let page: T = fetch(&core, &request, JSON, cached.as_deref(), Whole::decode).await?.value;
                if page.is_empty() {
                    return Ok(None);
                }
                let next = match page.cursor().map(str::to_owned) {
                    None => None,
                    Some(cursor) if !seen.insert(cursor.clone()) => {
                        let error = Error::new(Kind::Decode, "the cursor of the list does not move");
                        return Err(error.of(&request.target));
                    }
                    Some(cursor) => {
                        request.set_query(T::CURSOR, cursor);
                        Some((Ok(core), request, seen))
                    }
                };
                Ok(Some((page, next)))
            }
        })
        .boxed()
    }

    /// All items from here on, page by page.
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
    /// Those of [`pages`](Self::pages).
    pub fn items(self) -> BoxStream<'static, Result<T::Item>>
    where
        T::Item: Send + 'static,
    {
        let items = self.pages().map_ok(|page| stream::iter(page.into_items()).map(Ok));
        items.try_flatten().boxed()
    }
}
