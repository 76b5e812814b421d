package app.parley.model;

/// Somebody's own words.
///
/// @param text the words, without quotation marks
/// @param speaker who said or wrote them
/// @param language BCP 47 tag of the words as given here
/// @param translatedFrom BCP 47 tag of the original, empty if the words are the original
public record Quote(String text, String speaker, String language, String translatedFrom) {}
