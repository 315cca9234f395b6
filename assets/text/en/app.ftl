## The window: menus, views, dialogs.

# When no window opens.
launch-title = Tresse cannot open its window
launch-nothing-works = No way of drawing worked. This was tried:
launch-tried = { $way }: { $reason }
launch-advice = A newer graphics driver often helps. To force one way of drawing, set the environment variable TRESSE_BACKEND (vulkan, gl, dx12, metal or glow).
launch-no-screen = No screen to open a window on: { $reason }. The commands still work: see tresse --help.
launch-unknown-backend = TRESSE_BACKEND is “{ $name }”, which is no known way of drawing: choose between { $known }.
launch-panicked = Tresse stopped because of an error in the program ({ $place }): { $message }
launch-child = The second start ended with an error ({ $status }).
