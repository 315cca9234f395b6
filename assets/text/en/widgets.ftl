## Words of widgets that belong to no view.

toast-close = Hide this message
