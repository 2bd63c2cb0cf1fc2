"""A task done by the official Python SDK: `python3 peer.py <base-url> <task> <count>`.

What is measured, and what is printed, is the same as in measure/src/lib.rs.
"""

import asyncio
import gc
import json
import re
import resource
import sys
import time

import httpx
from chatbotkit import ChatBotKit
from chatbotkit.types import ConversationMessageCompleteStreamItemType as Type


async def fetch(client):
    bot = await client.bot.fetch("b1")
    if not bot.name:
        raise ValueError("a bot without a name")


def events(client):
    return client.conversation.complete("c1", {"text": "Hello"}).stream()


async def tokens(client):
    count = 0
    async for event in events(client):
        if event.type == Type.TOKEN and event.data.token:
            count += 1
    return count


async def begun(client):
    stream = events(client)
    await anext(stream)
    return stream


def resident():
    gc.collect()
    with open("/proc/self/status") as status:
        return int(re.search(r"VmRSS:\s*(\d+) kB", status.read())[1]) * 1024


async def start(client, wanted):
    await fetch(client)
    return {"count": 1}


async def calls(client, wanted):
    for _ in range(2):
        before = time.process_time()
        for _ in range(wanted):
            await fetch(client)
    return {"count": wanted, "cpu_seconds": time.process_time() - before}


async def events_of_a_completion(client, wanted):
    await tokens(client)
    before = time.process_time()
    count = await tokens(client)
    return {"count": count, "cpu_seconds": time.process_time() - before}


async def idle(client, wanted):
    _, maximum = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (maximum, maximum))
    streams = [await begun(client)]
    before = resident()
    while len(streams) <= wanted:
        streams.append(await begun(client))
    return {"count": wanted, "resident_bytes": resident() - before}


TASKS = {"start": start, "calls": calls, "events": events_of_a_completion, "idle": idle}


async def main(base_url, task, wanted):
    options = {"token": "sk-1", "base_url": base_url}
    if task == "idle":
        # The client has a hundred connections, and another stream would wait for one of them for ever.
        options["transport"] = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=None))
    async with ChatBotKit(**options) as client:
        print(json.dumps({"task": task, **await TASKS[task](client, int(wanted))}), flush=True)


asyncio.run(main(*sys.argv[1:]))
