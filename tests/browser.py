"""A real browser for pages: headless Chromium, driven by Selenium; tests are skipped where it is not installed.

``with browser() as page:`` starts one with a new profile and without any traffic of its own; ``page.open(html)`` shows
a page as a reader's browser does, from a file. ``page.errors()`` are the lines of its console.
"""

from __future__ import annotations

import base64
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --hide-scrollbars --force-color-profile=srgb""".split()


class Page:
    """A window with one page."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver = driver
        self._folder = folder
        self._opened = 0

    def open(self, html: str, part: str = "", width: int = 1400, height: int = 900) -> None:
        """Shows a page, scrolled to the top or to the ``part`` of its address (``#a12``)."""
        self._opened += 1
        path = self._folder / f"page-{self._opened}.html"
        path.write_text(html, encoding="utf-8")
        self.resize(width, height)
        self.driver.get(path.as_uri() + part)

    def resize(self, width: int, height: int = 900) -> None:
        """The window's size in CSS pixels; below 500 it is a phone."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def emulate(self, **features: str) -> None:
        """Media features, such as ``prefers_color_scheme="dark"``."""
        chosen = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": chosen})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a piece of JavaScript returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition: str, *arguments: Any) -> None:
        """Waits until a JavaScript expression is true."""
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.driver, 10, 0.05).until(
            lambda driver: driver.execute_script(f"return {condition}", *arguments), condition
        )

    def all(self, selector: str) -> list[Any]:
        """Elements by CSS selector."""
        return list(self.driver.find_elements("css selector", selector))

    def one(self, selector: str) -> Any:
        """The only element of a CSS selector."""
        (element,) = self.all(selector)
        return element

    def shown(self, selector: str) -> list[str]:
        """Texts of the elements that can be seen."""
        return [element.text for element in self.all(selector) if element.is_displayed()]

    def press(self, *keys: str) -> None:
        """Presses keys where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def hover(self, element: Any) -> None:
        """Moves the mouse onto an element."""
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).move_to_element(element).perform()

    def errors(self) -> list[str]:
        """What the console says since it was last asked, violations of the page's policy included."""
        return [str(line["message"]) for line in self.driver.get_log("browser")]

    def picture(self, *, whole: bool = False) -> bytes:
        """A PNG of the window, or of the whole page."""
        options = {"format": "png", "captureBeyondViewport": whole}
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", options)
        return base64.b64decode(shot["data"])

    def pdf(self) -> bytes:
        """The page as it is printed."""
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])


@contextmanager
def browser() -> Iterator[Page]:
    """A browser, closed at the end; skips the test where there is none."""
    pytest.importorskip("selenium", reason="needs selenium")
    programs = [shutil.which(name) for name in ("chromium", "chromedriver")]
    if not all(programs):
        pytest.skip(reason="needs chromium and chromedriver")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(programs[0])
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for flag in [*FLAGS, f"--user-data-dir={name}/profile"]:
            options.add_argument(flag)
        driver = webdriver.Chrome(options, webdriver.ChromeService(str(programs[1])))
        try:
            yield Page(driver, Path(name))
        finally:
            driver.quit()
