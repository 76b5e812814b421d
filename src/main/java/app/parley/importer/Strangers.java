package app.parley.importer;

import app.parley.model.Problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files that are often met and never imported: each is named, and what to do instead is said.
public final class Strangers {
    /// The columns, without signs between their letters, by which tables are known that look like
    /// events: those of ACLED's monthly counts and UCDP's country-years and actors, GDELT's
    /// mentions and CAMEO's codes.
    private static final Map<String, List<Set<String>>> TABLES =
            Map.of(
                    "import.notMonthly",
                    List.of(
                            Set.of("month", "year", "events", "fatalities"),
                            Set.of("week", "events", "fatalities"),
                            Set.of("eventcount", "fatalities")),
                    "import.notCountryYears",
                    List.of(
                            Set.of("countryidcy", "yearcy"),
                            Set.of("conflictid", "intensitylevel", "year")),
                    "import.notMentions",
                    List.of(Set.of("mentiontype", "mentionidentifier")),
                    "import.notCodes",
                    List.of(
                            Set.of("cameocode", "description"),
                            Set.of("tableid", "datatype", "description"),
                            Set.of("cameoeventcode", "eventdescription"),
                            Set.of("eventcode", "goldsteinscale", "description")),
                    "import.notActors",
                    List.of(
                            Set.of("actorid", "namedata"),
                            Set.of("actorid", "actorname"),
                            Set.of("actorid", "namefull")));

    private Strangers() {}

    /// Refuses a file that is known not to be a list of events.
    ///
    /// @throws app.parley.model.ProblemException with a key that begins with `import.not`, or
    ///     `import.empty`
    static void check(Head head, SourceFile file) {
        key(head)
                .ifPresent(
                        key -> {
                            throw Problem.of(key).at(file.where()).exception();
                        });
    }

    /// Refuses a table that is known by its columns to be something other than a list of events.
    ///
    /// @param columns their names
    /// @throws app.parley.model.ProblemException with a key that begins with `import.not`
    public static void check(Collection<String> columns, Problem.Where where) {
        Set<String> names = new HashSet<>();
        columns.forEach(name -> names.add(name.toLowerCase(Locale.ROOT).replaceAll("[\\W_]", "")));
        TABLES.forEach(
                (key, marks) -> {
                    if (marks.stream().anyMatch(names::containsAll)) {
                        throw Problem.of(key).at(where).exception();
                    }
                });
    }

    private static Optional<String> key(Head head) {
        if (head.bytes().isEmpty() || head.text().isBlank()) {
            return Optional.of("import.empty");
        }
        if (head.beginsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return Optional.of(has(head, "EncryptedPackage") ? "import.notOpen" : "import.notXls");
        }
        if (head.beginsWith("PK\u0003\u0004") && archive(head).isPresent()) {
            return archive(head);
        }
        if (head.beginsWith("%PDF")) {
            return Optional.of("import.notPdf");
        }
        if (head.beginsWith("SQLite format 3")) {
            return Optional.of("import.notStore");
        }
        if (head.beginsWith("\u0089PNG")
                || head.beginsWith("\u00FF\u00D8\u00FF")
                || head.beginsWith("GIF8")
                || head.beginsWith("RIFF")) {
            return Optional.of("import.notPicture");
        }
        if (head.says("version https://git-lfs")) {
            return Optional.of("import.notFetched");
        }
        boolean page = head.says("<!doctype html") || head.says("<html");
        if (page && !head.text().contains("application/ld+json")) {
            return Optional.of("import.notWebPage");
        }
        return Optional.empty();
    }

    /// What is in a zip archive that is no workbook we read; a cut one is left to its reader.
    private static Optional<String> archive(Head head) {
        if (has(head, "mimetypeapplication/vnd.oasis.opendocument")) {
            return Optional.of("import.notOds");
        }
        if (has(head, "workbook.bin")) {
            return Optional.of("import.notXlsb");
        }
        return Optional.empty();
    }

    /// Whether the bytes have a word, in one byte or two for each letter.
    private static boolean has(Head head, String word) {
        return head.bytes().contains(word)
                || head.bytes().contains(word.replaceAll("(?s)(.)", "$1\0"));
    }
}
