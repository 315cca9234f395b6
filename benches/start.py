#!/usr/bin/env python3
"""How long the program takes from its start to its first painted frame, on a screen in memory.

    cargo build --release && benches/start.py [PROGRAM [PLAN.ron]]

Starts the program twenty times, each with settings of its own, and looks at one pixel in the middle of the screen
until it is no longer that of the bare screen. Needs Linux, Xvfb, libX11 and Mesa's software drivers.
"""

import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 20
LIMIT_MS = 300


class Pixel:
    """One pixel in the middle of the screen."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        pointer = ctypes.c_void_p
        self.x11.XOpenDisplay.restype = pointer
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XDefaultRootWindow.argtypes = [pointer]
        self.x11.XGetImage.restype = pointer
        self.x11.XGetImage.argtypes = [pointer, ctypes.c_ulong, *[ctypes.c_int] * 2, *[ctypes.c_uint] * 2,
                                       ctypes.c_ulong, ctypes.c_int]
        self.x11.XGetPixel.restype = ctypes.c_ulong
        self.x11.XGetPixel.argtypes = [pointer, ctypes.c_int, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [pointer]
        self.display = self.x11.XOpenDisplay(display.encode())
        self.root = self.x11.XDefaultRootWindow(self.display)

    def colour(self):
        z_pixmap, all_planes = 2, 0xFFFFFFFF
        image = self.x11.XGetImage(self.display, self.root, 640, 380, 1, 1, all_planes, z_pixmap)
        if not image:
            return None
        colour = self.x11.XGetPixel(image, 0, 0) & 0xFFFFFF
        self.x11.XDestroyImage(image)
        return colour


def screen(folder):
    """Starts an X server on a number that is free, and gives it with its name."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x760x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=open(os.path.join(folder, "xvfb.log"), "w"))
    os.close(write)
    with os.fdopen(read) as number:
        return server, ":" + number.readline().strip()


def once(program, arguments, display, pixel, bare):
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(os.path.join(home, "run"), 0o700)
        environment = dict(os.environ, DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=os.path.join(home, "run"),
                           XDG_CONFIG_HOME=home, XDG_STATE_HOME=home, XDG_DATA_HOME=home, LANGUAGE="fr")
        environment.pop("WAYLAND_DISPLAY", None)
        start = time.perf_counter()
        running = subprocess.Popen([program, *arguments], env=environment, stderr=subprocess.DEVNULL)
        try:
            while pixel.colour() in (bare, None):
                if running.poll() is not None or time.perf_counter() - start > 20:
                    sys.exit("the program painted nothing")
                time.sleep(0.001)
            wall = (time.perf_counter() - start) * 1000
        finally:
            running.kill()
            _, _, used = os.wait4(running.pid, 0)
            while pixel.colour() != bare:
                time.sleep(0.01)
        return wall, (used.ru_utime + used.ru_stime) * 1000


def main():
    target = os.environ.get("CARGO_TARGET_DIR", "target")
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(target, "release", "tresse")
    with tempfile.TemporaryDirectory() as folder:
        server, display = screen(folder)
        try:
            pixel = Pixel(display)
            bare = pixel.colour()
            runs = [once(program, sys.argv[2:], display, pixel, bare) for _ in range(RUNS)]
        finally:
            server.terminate()
            server.wait()
    times = sorted(wall for wall, _ in runs)
    print(f"first frame after {times[0]:.0f} ms at best, {statistics.median(times):.0f} ms in the middle, "
          f"{times[-1]:.0f} ms at worst, of {RUNS} starts (limit {LIMIT_MS} ms)")
    print(f"processor time until then: {min(cpu for _, cpu in runs):.0f} ms at best, all threads together")
    print(f"program: {os.path.getsize(program) / 1e6:.1f} MB")
    sys.exit(times[0] > LIMIT_MS)


if __name__ == "__main__":
    main()
