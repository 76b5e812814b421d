package app.parley.model;

import java.time.Instant;

/// One import: a layer of the store.
///
/// @param number counted from 1 in order of import
/// @param file the file's name, without its folder
/// @param sha256 of the file's bytes, lower-case hex
/// @param format such as `parley-json`
/// @param imported when
/// @param items how many items it holds
/// @param shown whether its items are shown
public record Batch(
        int number,
        String file,
        String sha256,
        String format,
        Instant imported,
        int items,
        boolean shown) {}
