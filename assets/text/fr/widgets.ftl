## Words of widgets that belong to no view.

toast-close = Masquer ce message
