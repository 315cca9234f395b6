## Words of widgets that belong to no view.
