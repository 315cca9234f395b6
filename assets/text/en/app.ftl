## The window: menus, views, dialogs.
