package app.parley.model;

/// On what a position is known.
public enum Basis {
    /// Said in public by name.
    ON_RECORD,
    /// In a text that was published.
    PUBLISHED_TEXT,
    /// In a document that leaked.
    LEAKED_DOCUMENT,
    /// Reported from people who were not named.
    UNNAMED_SOURCES,
    /// Reported by somebody else than the party.
    SECOND_HAND,
    /// An article's own sentence, without a speaker.
    ARTICLE_STATEMENT
}
