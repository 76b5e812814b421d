package app.parley.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a file says of an event other than that it was. A picture shows little more of an event
/// than its title, so there it is said.
public enum Status {
    /// It did not take place.
    CANCELLED(
            "Cancelled",
            "cancelled|canceled|called off|event cancelled|отменено|отменён|отменен|отменена|отмена"
                    + "|скасовано|скасований|скасована|iptal|iptal edildi|abgesagt|entfallen|annulé"
                    + "|annulée|cancelado|cancelada|odwołane|ملغى|ملغاة"),
    /// It is to take place at another time.
    POSTPONED(
            "Postponed",
            "postponed|deferred|event postponed|перенесено|перенесён|перенесен|отложено|отложен"
                    + "|відкладено|ertelendi|verschoben|vertagt|reporté|reportée|aplazado|aplazada"
                    + "|pospuesto|przełożone|مؤجل"),
    /// It is to take place.
    PLANNED(
            "Planned",
            "planned|scheduled|upcoming|expected|to be held|планируется|запланировано|ожидается"
                    + "|заплановано|планується|planlandı|planlanan|planlanıyor|geplant|vorgesehen"
                    + "|prévu|prévue|previsto|prevista|planificado|planowane|مقرر"),
    /// It may take place.
    TENTATIVE(
            "Tentative",
            "tentative|provisional|unconfirmed|to be confirmed|tbc|предварительно"
                    + "|не подтверждено|попередньо|не підтверджено|geçici|vorläufig|unbestätigt"
                    + "|provisoire|à confirmer|provisional|por confirmar");

    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)$|[.!?\\s]+$");

    private static final Map<String, Status> BY_WORDS =
            Arrays.stream(values())
                    .flatMap(
                            status ->
                                    Arrays.stream(status.words.pattern().split("\\|", -1))
                                            .map(words -> Map.entry(words, status)))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey,
                                    Map.Entry::getValue,
                                    (first, other) -> first));

    private final String word;
    private final Pattern words;

    Status(String word, String words) {
        this.word = word;
        this.words = Pattern.compile(words);
    }

    /// The status that words are; none if they say anything else or more than it.
    public static Optional<Status> of(String words) {
        String plain = ASIDE.matcher(words.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_WORDS.get(plain));
    }

    /// A title that says the status; the same if it begins with it, in whatever words.
    public String in(String title) {
        String plain = title.toLowerCase(Locale.ROOT);
        return words.matcher(plain).lookingAt() ? title : word + ": " + title;
    }
}
