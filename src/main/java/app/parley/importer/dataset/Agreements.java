package app.parley.importer.dataset;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Known;
import app.parley.importer.Newcomers;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes events of the rows of a PA-X file.
///
/// Parties and third parties are free text in PA-X, names of persons, offices and sides in one. It
/// is kept whole; a line of it that is the name of a party the store knows makes that party take
/// part, and nothing else is guessed from it.
final class Agreements {
    private static final int LONGEST_TITLE = 1 << 10;
    private static final String PUBLISHER = "PA-X Peace Agreements Database";

    // Words of the code book.
    private static final Map<String, String> STAGES =
            Map.of(
                    "Pre", "Pre-negotiation/process",
                    "SubPar", "Framework/substantive - partial",
                    "SubComp", "Framework/substantive - comprehensive",
                    "Imp", "Implementation/renegotiation",
                    "Ren", "Renewal",
                    "Cea", "Ceasefire/related",
                    "Oth", "Other");
    private static final Map<String, String> LEVELS =
            Map.of(
                    "Inter", "Interstate",
                    "InterIntra", "Interstate/mixed",
                    "Intra", "Intrastate",
                    "IntraLocal", "Intrastate/local");
    private static final Map<String, String> TOPICS =
            Map.of(
                    "gch", "Children and youth",
                    "gewom", "Women, girls and gender",
                    "hrgen", "Human rights",
                    "hrfra", "Human rights framework",
                    "ele", "Elections",
                    "polps", "Political power-sharing",
                    "terps", "Territorial power-sharing",
                    "eps", "Economic power-sharing",
                    "mps", "Military power-sharing",
                    "tjmech", "Transitional justice mechanisms");

    private final Known known;
    private final Newcomers newcomers;
    private final Identities identities;

    Agreements(Known known, Newcomers newcomers, Identities identities) {
        this.known = known;
        this.newcomers = newcomers;
        this.identities = identities;
    }

    /// The agreement of a row. Of an agreement signed over several days the date is the last.
    Event event(Entry entry) {
        String id = entry.of("agtid");
        Edtf date = entry.day(entry.peek("dat").isEmpty() ? "date" : "dat");
        String title = title(entry);
        String parties = entry.of("part");
        String thirdParties = entry.of("thrdpart");
        Draft draft =
                new Draft(title, EventTime.of(date), newcomers.named(Newcomers.AGREEMENT))
                        .place(place(entry))
                        .outcome(entry.of("status"))
                        .note(note(parties, thirdParties))
                        .tag(entry.of("ppname"))
                        .tag(worded(STAGES, entry, "stage"))
                        .tag(worded(LEVELS, entry, "agtp"));
        TOPICS.entrySet().stream()
                .filter(topic -> entry.peek(topic.getKey()).matches("[1-9]"))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(draft::tag);
        knownIn(parties).forEach(party -> draft.party(party, "participant", ""));
        knownIn(thirdParties).forEach(party -> draft.party(party, "third party", ""));
        draft.source(
                newcomers.source(
                        PUBLISHER, entry.first("pax_hyperlink", "pdf_hyperlink", "n_hyperlink")));
        entry.rest().forEach((name, value) -> topic(name, value, draft));
        return identities.identify(id, date.text(), title, draft::event);
    }

    /// What is not coded as present says nothing; there are hundreds of such columns.
    private static void topic(String name, String value, Draft draft) {
        if (!value.equals("0")) {
            draft.extra(name, value);
        }
    }

    private static String title(Entry entry) {
        String title = entry.of("agt").replaceAll("\\s*\n\\s*", " ");
        if (title.isEmpty()) {
            throw entry.problem("agt", "import.noTitle");
        }
        if (title.length() > LONGEST_TITLE) {
            entry.leave("agt");
            return title.substring(0, LONGEST_TITLE) + "…";
        }
        return title;
    }

    private static String note(String parties, String thirdParties) {
        return Stream.of(parties, thirdParties.isEmpty() ? "" : "Third parties: " + thirdParties)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// A code in words; an unknown one, or what is in words already, as it is.
    private static String worded(Map<String, String> words, Entry entry, String column) {
        String code = entry.of(column);
        return words.getOrDefault(code, code);
    }

    private List<String> knownIn(String text) {
        return Stream.of(text.split("[\n;]", -1))
                .map(line -> line.strip().replaceFirst("[.,:]$", ""))
                .flatMap(line -> known.party(line).stream())
                .distinct()
                .toList();
    }

    /// Countries are divided by slashes or ends of lines; what is in parentheses is a part of the
    /// country before it. A local agreement has a place on the map.
    private static Place place(Entry entry) {
        String country =
                entry.of("con")
                        .replaceAll("\\s*[/\n]\\s*\\(", " (")
                        .replaceAll("\\s*[/\n]\\s*", ", ");
        String name =
                Stream.of(entry.first("localename", "locale"), country)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        boolean decimal = entry.peek("locallat").isEmpty();
        return entry.place(
                name, decimal ? "latdec" : "locallat", decimal ? "longdec" : "locallon", "");
    }
}
