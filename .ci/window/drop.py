#!/usr/bin/python3
"""Drops a file on a window, as a file manager does: `drop.py WINDOW FILE` (the XDND protocol, version 5).

Needs python3-xlib. Ends with 0 when the window says that it took the file.
"""
import pathlib
import sys
import time

from Xlib import X, display
from Xlib.protocol import event

screen = display.Display()
target = screen.create_resource_object("window", int(sys.argv[1]))
uri = pathlib.Path(sys.argv[2]).resolve().as_uri().encode() + b"\r\n"
source = screen.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)


def atom(name):
    return screen.intern_atom(name)


def send(kind, *data):
    numbers = [source.id, *data] + [0] * (4 - len(data))
    message = event.ClientMessage(window=target, client_type=atom(kind), data=(32, numbers))
    target.send_event(message, event_mask=0)
    screen.flush()


def answer(request):
    """Gives the requestor the file's address."""
    request.requestor.change_property(request.property, request.target, 8, uri)
    given = event.SelectionNotify(
        time=request.time,
        requestor=request.requestor,
        selection=request.selection,
        target=request.target,
        property=request.property,
    )
    request.requestor.send_event(given)
    screen.flush()


def wait_for(kind):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if not screen.pending_events():
            time.sleep(0.02)
            continue
        got = screen.next_event()
        if got.type == X.SelectionRequest:
            answer(got)
        elif got.type == X.ClientMessage and got.client_type == atom(kind):
            return got.data[1]
    sys.exit(f"the window sent no {kind}")


source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)
send("XdndEnter", 5 << 24, atom("text/uri-list"))
where = target.translate_coords(screen.screen().root, 0, 0)
x, y = abs(where.x) + 400, abs(where.y) + 300
send("XdndPosition", 0, (x << 16) | y, X.CurrentTime, atom("XdndActionCopy"))
if not wait_for("XdndStatus")[1] & 1:
    sys.exit("the window takes no file")
send("XdndDrop", 0, X.CurrentTime)
wait_for("XdndFinished")
