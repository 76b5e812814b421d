package app.parley.model;

/// What a word of an open list means, such as a role at an event or a type of link.
///
/// @param list `roles`, `links`, `notes` ...
/// @param word as written in items
/// @param meaning in one sentence
public record Term(String list, String word, String meaning) implements Item {
    @Override
    public String id() {
        return list + " " + word;
    }
}
