package app.parley.model;

import java.time.Instant;

/// How a picture for a briefing is made, kept in a store under a name.
///
/// @param name as the user calls it
/// @param recipe a JSON text, which only the exporter reads
/// @param updated when it was kept last
public record Briefing(String name, String recipe, Instant updated) {}
