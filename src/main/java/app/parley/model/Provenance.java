package app.parley.model;

/// From which row of which file something was read.
///
/// @param batch the import
/// @param line in its file, counted from 1; 0 where that is not known or the file has no lines
/// @param pointer a sheet and cell, or a JSON pointer; empty where there is none
public record Provenance(Batch batch, int line, String pointer) {
    /// The place in the file.
    public Problem.Where where() {
        return new Problem.Where(batch.origin().file(), line, 0, pointer);
    }
}
