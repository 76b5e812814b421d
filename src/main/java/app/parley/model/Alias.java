package app.parley.model;

import java.util.List;

/// Other spellings of a name that search treats as the same.
///
/// @param category `people`, `places`, `organisations` or `operations`
/// @param name as used in the store
/// @param variants other spellings and languages
public record Alias(String category, String name, List<String> variants) implements Item {
    /// Lists are copied.
    public Alias {
        variants = List.copyOf(variants);
    }

    @Override
    public String id() {
        return category + " " + name;
    }
}
