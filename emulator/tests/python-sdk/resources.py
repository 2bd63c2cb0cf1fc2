"""The resources of the official Python SDK, against the emulator at CHATBOTKIT_BASE_URL: every method that it has for contacts,
datasets, files, memories, models, secrets and skillsets, except `mint` and `proxy`, which no public document describes, and the
spaces and tasks of a contact: the emulator has none, and the SDK requires the cursor that an empty list does not have."""

import asyncio
import os

from chatbotkit import ChatBotKit


def ids(page):
    return [item.id for item in page.items]


def has(item, fields):
    """Enums have the value that the server sent."""
    values = {name: getattr(item, name) for name in fields if name != "value"}
    return all(getattr(value, "value", value) == fields[name] for name, value in values.items())


async def lives(client, parents, fields, change):
    """Creates, fetches, lists, updates and deletes a resource."""
    created = (await client.create(*parents, fields)).id
    assert has(await client.fetch(*parents, created), fields)
    assert ids(await client.list(*parents)) == [created]
    assert [item.data.id async for item in client.list(*parents).stream()] == [created]
    assert (await client.update(*parents, created, change)).id == created
    assert has(await client.fetch(*parents, created), change)
    assert (await client.delete(*parents, created)).id == created
    try:
        await client.fetch(*parents, created)
    except Exception as error:
        assert error.code == "NOT_FOUND", error
    else:
        raise AssertionError("it was deleted")


async def main():
    async with ChatBotKit(secret="sk-python", base_url=os.environ["CHATBOTKIT_BASE_URL"]) as cbk:
        await lives(cbk.contact, [], {"name": "Ada", "fingerprint": "ada-of-the-shoe-shop"}, {"nick": "Countess"})
        await lives(cbk.dataset, [], {"name": "Shoes"}, {"description": "What there is"})
        await lives(cbk.file, [], {"name": "shoes.txt"}, {"name": "boots.txt"})
        await lives(cbk.skillset, [], {"name": "Shop"}, {"name": "Returns"})
        await lives(cbk.secret, [], {"name": "Shop", "type": "bearer", "value": "key"}, {"name": "Returns"})
        await lives(cbk.memory, [], {"text": "Ada wears size 39."}, {"text": "Ada wears size 40."})

        ada = (await cbk.contact.ensure({"fingerprint": "ada-of-the-shoe-shop"})).id
        assert (await cbk.contact.ensure({"fingerprint": "ada-of-the-shoe-shop"})).id == ada
        conversation = (await cbk.conversation.create({"contactId": ada})).id
        assert ids(await cbk.contact.conversation.list(ada)) == [conversation]
        secret = (await cbk.secret.create({"kind": "personal", "type": "oauth"})).id
        assert ids(await cbk.contact.secret.list(ada)) == [secret]

        dataset = (await cbk.dataset.create({})).id
        await lives(cbk.dataset.record, [dataset], {"text": "Red shoes"}, {"text": "Green shoes"})
        red = (await cbk.dataset.record.create(dataset, {"text": "Red shoes"})).id
        assert len((await cbk.dataset.record.export(dataset)).items) == 1
        found = await cbk.dataset.search(dataset, {"search": "red shoes"})
        assert [record.id for record in found.records] == [red]
        file = (await cbk.file.create({"name": "shoes.txt"})).id
        assert (await cbk.file.sync(file)).id == file

        skillset = (await cbk.skillset.create({})).id
        order = {"name": "order", "description": "Finds an order.", "instruction": "Look it up."}
        await lives(cbk.skillset.ability, [skillset], order, {"instruction": "Look it up again."})
        await cbk.skillset.ability.create(skillset, order)
        assert len((await cbk.skillset.ability.export(skillset)).items) == 1

        memory = (await cbk.memory.create({"text": "Ada likes blue."})).id
        assert ids(await cbk.memory.search({"search": "blue"})) == [memory]
        assert ids(await cbk.memory.export()) == [memory]
        assert len((await cbk.platform.model.list()).items) > 0
    print("the scenario holds")


asyncio.run(main())
