package app.parley.model;

import java.time.Instant;

/// Where a batch comes from.
///
/// @param file the file's name, without its folder
/// @param sha256 of the file's bytes, lower-case hex
/// @param format such as `parley-json`
/// @param imported when; given by the caller, so that the same file makes the same store
public record Origin(String file, String sha256, String format, Instant imported) {}
