## Dates and lists. Digits, hours and money are written by the program itself.

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec

# day: the number of the day, "1" to "31"; month: its name; year: four digits
date-long = { $day } { $month } { $year }

list-two = { $first } and { $last }
list-either = { $first } or { $last }
list-others = { $count ->
    [one] { $names } and { $count } other
   *[other] { $names } and { $count } others
}
quoted = “{ $title }”
said-of = { $what }: { $said }
