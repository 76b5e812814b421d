package app.parley.model;

import java.util.OptionalInt;

/// Something that a search found.
///
/// @param type the type of item
/// @param id the item's id
/// @param event the number of the event it is, or at which it was put, if there is one
/// @param title what it is called
/// @param excerpt the words around what was found
public record Hit(
        Class<? extends Item> type, String id, OptionalInt event, String title, String excerpt) {}
