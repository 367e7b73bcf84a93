"""Why a report says what it says: one module per kind of thing that can be explained."""
