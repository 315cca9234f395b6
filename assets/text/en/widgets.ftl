## Words of widgets that belong to no view.

toast-close = Hide this message

# The mix bar and its fields.
mix-limit-classroom = Limit classroom / live
mix-limit-remote-sync = Limit live / own time
mix-limit-remote-async = Limit own time / workplace
mix-total-choice = What happens to the total when hours are typed?
mix-total-kept = Total kept
    .note = The other modalities make up for it: the total stays, as with the handles of the bar.
mix-total-free = Total free
    .note = Typed hours add to the total or take from it; the handles of the bar keep it.
# modality: the name of a modality
mix-hours-of = { $modality }, hours
mix-share-of = { $modality }, share
mix-total = Total
# hours: a duration
mix-heading = Mix · { $hours }
