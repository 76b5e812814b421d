package app.parley.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of one language, found by key.
///
/// A key that no message has is returned in angle brackets: a missing word must not stop the
/// program, and a test finds it.
public final class Text {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Text(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("app.parley.text.messages", locale);
    }

    /// The words for a locale; English where there is no translation.
    public static Text in(Locale locale) {
        return new Text(locale);
    }

    /// The locale the words are for; dates and numbers follow it.
    public Locale locale() {
        return locale;
    }

    /// The words under a key, with `{0}`, `{1}` ... replaced by the arguments
    /// ([MessageFormat] patterns: an apostrophe is written twice).
    public String say(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            return "⟨" + key + "⟩";
        }
    }

    /// Whether there are words under a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
