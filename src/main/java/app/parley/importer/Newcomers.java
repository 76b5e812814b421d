package app.parley.importer;

import app.parley.model.Item;
import app.parley.model.Kind;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Problem;
import app.parley.model.Source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the events of a file need beside them: the parties, kinds and sources they name. A name
/// the store knows becomes its id; for any other an item is made, once.
public final class Newcomers {
    /// The kind of an event whose words fit no other.
    public static final String OTHER = "other";

    /// The kind of what was agreed.
    public static final String AGREEMENT = "agreement";

    /// The kind of a meeting that is not said to be a round of talks.
    public static final String MEETING = "meeting";

    /// The lane of what concerns no party alone.
    public static final String TALKS = "talks";

    /// The lane of what several parties do by force.
    public static final String GROUND = "ground";

    /// The kinds of what is done by force.
    static final Set<String> OF_FORCE = Set.of("strike", "military", "violence");

    // Beginnings of words in English, Russian, Ukrainian, Turkish, German and French. The first
    // line that has one wins, so that "meeting on a prisoner exchange" is a meeting.
    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("agreement", List.of("agreement", "accord", "treaty", "ceasefire", "memorand"));
        WORDS.put("talks-round", List.of("talks round", "round of talks", "negotiat", "talks"));
        WORDS.put("meeting", List.of("meeting", "meet", "summit", "conference", "call", "visit"));
        WORDS.put("proposal", List.of("proposal", "offer", "draft", "plan"));
        WORDS.put("statement", List.of("statement", "speech", "declaration", "interview"));
        WORDS.put("exchange", List.of("exchange", "prisoner", "swap", "repatriat"));
        WORDS.put("strike", List.of("strike", "attack", "shelling", "missile", "explosion"));
        WORDS.put("military", List.of("military", "battle", "offensive", "clash"));
        WORDS.put("violence", List.of("violence", "abduct", "killing"));
        WORDS.put("protest", List.of("protest", "demonstration", "riot"));
        WORDS.put("sanctions-policy", List.of("sanction", "policy", "law", "decree", "vote"));
        also("agreement", "соглашен", "договор", "перемири", "угод", "anlaşma", "ateşkes");
        also("agreement", "abkommen", "vertrag", "waffenruhe", "traité", "cessez");
        also("talks-round", "переговор", "раунд", "müzakere", "verhandlung", "négociation");
        also("meeting", "встреч", "зустріч", "саммит", "саміт", "toplantı", "görüşme");
        also("meeting", "treffen", "besuch", "gespräch", "gipfel", "réunion", "rencontre");
        also("proposal", "предложен", "пропозиц", "öneri", "teklif", "vorschlag", "proposition");
        also("statement", "заявлен", "заяв", "açıklama", "erklärung", "déclaration");
        also("exchange", "обмен", "обмін", "takas", "austausch", "échange");
        also("strike", "удар", "обстрел", "обстріл", "saldırı", "angriff", "frappe");
        also("sanctions-policy", "санкци", "санкці", "yaptırım", "sanktion");
    }

    private static void also(String kind, String... words) {
        WORDS.merge(kind, List.of(words), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }

    private static final String GREY_ON_LIGHT = "#767676";
    private static final String GREY_ON_DARK = "#A8A8A8";
    private static final int LAST = 99;
    private static final int REMEMBERED = 1000;
    private static final int SHORT = 5;

    private static final int MOST_PARTIES = 20_000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private final Known known;
    private final Consumer<Row> rows;
    private final Map<String, Item> made = new LinkedHashMap<>();
    private final Met sources = new Met();
    private final Map<String, Optional<String>> kinds = new HashMap<>();

    /// Nobody has come yet.
    ///
    /// @param rows takes each source before the first row that names it
    public Newcomers(Known known, Consumer<Row> rows) {
        this.known = known;
        this.rows = rows;
    }

    /// The id of a party by its name. A party that the store does not know is made from the file:
    /// grey, with no role in the process.
    ///
    /// @throws app.parley.model.ProblemException with `import.parties` if there are so many that
    ///     they cannot be parties
    public String party(String name) {
        return known.party(name)
                .orElseGet(
                        () -> {
                            String id = slug(name);
                            made.putIfAbsent("party " + id, newParty(id, name));
                            if (made.size() > MOST_PARTIES) {
                                throw Problem.of("import.parties", MOST_PARTIES).exception();
                            }
                            return id;
                        });
    }

    private static Party newParty(String id, String name) {
        return new Party(
                id,
                name,
                name,
                "",
                PartyRole.OTHER,
                List.of(),
                List.of(),
                GREY_ON_LIGHT,
                GREY_ON_DARK,
                "bar",
                "");
    }

    /// The id of the kind that some words stand for; [#OTHER] if they fit none.
    public String kind(String words) {
        return kindOf(words).orElseGet(() -> named(OTHER));
    }

    /// The id of the kind that some words stand for; empty if they fit none.
    public Optional<String> kindOf(String words) {
        if (kinds.size() > REMEMBERED) {
            kinds.clear();
        }
        return kinds.computeIfAbsent(words, this::found);
    }

    private Optional<String> found(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        if (known.hasKind(lower)) {
            return Optional.of(lower);
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(w -> has(lower, w)))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(this::named);
    }

    /// A kind by its id, which is made if the store does not have it.
    ///
    /// @param kind such as `agreement`
    public String named(String kind) {
        if (!known.hasKind(kind)) {
            String label = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            made.putIfAbsent(
                    "kind " + kind, new Kind(kind, label.replace('-', ' '), "kind-" + kind, LAST));
        }
        return kind;
    }

    private static boolean has(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && !isWord(text, at, at + word.length())) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    /// Whether a word begins here. A short word of English ends here, too, or has only an s more:
    /// a plane is no plan.
    private static boolean isWord(String text, int from, int to) {
        boolean begins = from == 0 || !Character.isLetter(text.charAt(from - 1));
        boolean isShort = to - from <= SHORT && text.charAt(from) < 128;
        int end = to < text.length() && text.charAt(to) == 's' ? to + 1 : to;
        boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
        return begins && (ends || !isShort);
    }

    /// The id of a source, which is its name or else its address. Only web addresses are kept as
    /// such; they are never fetched.
    public String source(String publisher, String address) {
        boolean web = WEB.matcher(address).matches();
        return source(publisher, web ? "" : address, web ? address : "");
    }

    /// The id of a source with a title, as [#source(String, String)].
    ///
    /// @param url a web address, or empty
    public String source(String publisher, String title, String url) {
        String name = publisher.isEmpty() ? title : publisher;
        String id = name.isEmpty() || url.isEmpty() ? name + url : name + " " + url;
        return met(new Source(id, publisher, title, "", url, "", ""));
    }

    /// The id of a source that is one article or document.
    ///
    /// @param date of its publication, as written
    public String article(String publisher, String title, String date) {
        return met(described(publisher, title, date, ""));
    }

    /// A source of which everything may be known, under an id made of that.
    ///
    /// @param date of its publication, as written
    /// @param url a web address, or empty
    public static Source described(String publisher, String title, String date, String url) {
        String id =
                url.isEmpty()
                        ? Stream.of(publisher, date, title)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))
                        : (publisher + " " + url).strip();
        return new Source(id, publisher, title, date, url, "", "");
    }

    /// A file can name as many sources as it has rows: none of them is held.
    private String met(Source source) {
        if (sources.meet(source.id(), 0) == Met.Meeting.FIRST) {
            rows.accept(new Row.Beside(source));
        }
        return source.id();
    }

    /// The parties and kinds that were made.
    public List<Item> made() {
        return List.copyOf(made.values());
    }

    /// A name as an id: its letters and digits, in lower case.
    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? name : slug;
    }
}
