"""Headless Chromium over its debugging pipe: opens pages, listens to them, asks them, photographs them.

The pipe needs nothing but the standard library. The browser has a profile of its own and no way out: names resolve to
nothing, so that a page that asks for something is found out by its request, and no test depends on a network.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--remote-debugging-pipe",
)


def find_chromium():
    """The browser's path, or None; Ubuntu's snap can not read the folders of tests and does not count."""
    for name in PROGRAMS:
        path = shutil.which(name)
        if path and "/snap/" not in os.path.realpath(path):
            return path
    return None


class Browser:
    """One browser; :meth:`page` opens a tab. Use with ``with``."""

    def __init__(self, program):
        self._folder = tempfile.mkdtemp(prefix="geocoupling-chromium-")
        command_read, self._write = os.pipe()
        self._read, answer_write = os.pipe()
        # the browser reads commands from descriptor 3 and answers at 4
        script = f'exec "$0" "$@" 3<&{command_read} 4>&{answer_write}'
        self._process = subprocess.Popen(
            ["bash", "-c", script, program, *FLAGS, f"--user-data-dir={self._folder}", "about:blank"],
            pass_fds=(command_read, answer_write),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(command_read)
        os.close(answer_write)
        self._buffer, self._number = b"", 0
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
            self._process.wait(10)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        shutil.rmtree(self._folder, ignore_errors=True)

    def call(self, method, session=None, seconds=30, **parameters):
        """The result of a command of the protocol; events that come before it are kept in ``events``."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + seconds
        while True:
            answer = self._next(end)
            if answer.get("id") != self._number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def wait_for(self, session, method, seconds=30):
        """The next event of this name, also one that has come already."""
        end = time.monotonic() + seconds
        while True:
            for event in self.events:
                if event.get("method") == method and event.get("sessionId") == session:
                    self.events.remove(event)
                    return event["params"]
            self.events.append(self._next(end))

    def _next(self, end):
        while b"\0" not in self._buffer:
            if not select.select([self._read], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("Chromium does not answer")
            part = os.read(self._read, 1 << 20)
            if not part:
                raise OSError("Chromium has ended")
            self._buffer += part
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def page(self, path, width=1100, height=900):
        """A tab that has loaded the file ``path``."""
        return Tab(self, path, width, height)


class Tab:
    """An open page; ``complaints`` and ``requests`` are what it said and asked for."""

    def __init__(self, browser, path, width, height):
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._call(f"{domain}.enable")
        self.resize(width, height)
        self._call("Page.navigate", url=path.as_uri())
        browser.wait_for(self._session, "Page.loadEventFired")

    def _call(self, method, **parameters):
        return self._browser.call(method, self._session, **parameters)

    def resize(self, width, height=900):
        self._call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )

    def ask(self, expression):
        """The value of an expression in the page's own context."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    def picture(self, path):
        """The whole page as a PNG."""
        answer = self._call("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(answer["data"]))

    def download_to(self, folder):
        self._browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    @property
    def complaints(self):
        """Errors and warnings of the console, of the parser and of failed loads."""
        said = []
        for event in self._own_events():
            if event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] in {"error", "warning"}:
                said.append(event["params"]["entry"]["text"])
            elif event["method"] == "Runtime.exceptionThrown":
                said.append(event["params"]["exceptionDetails"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled":
                said.append(str(event["params"]["args"]))
        return said

    @property
    def requests(self):
        """Addresses that were asked for, without embedded data."""
        sent = (e["params"]["request"]["url"] for e in self._own_events() if e["method"] == "Network.requestWillBeSent")
        return [url for url in sent if not url.startswith("data:")]

    def _own_events(self):
        return [event for event in self._browser.events if event.get("sessionId") == self._session]

    def close(self):
        self._browser.call("Target.closeTarget", targetId=self._target)
        self._browser.events[:] = [e for e in self._browser.events if e.get("sessionId") != self._session]
