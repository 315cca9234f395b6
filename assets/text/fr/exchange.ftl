## Imports and exports.
