package app.parley.importer.dataset;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.model.Account;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes events of the rows of a UCDP GED file. The codes are those of its code book.
final class GedEntries {
    private static final String PUBLISHER = "UCDP";
    private static final String CIVILIANS = "Civilians";

    private static final List<String> VIOLENCE =
            List.of("Violence", "State-based violence", "Non-state violence", "One-sided violence");

    private static final List<String> ACCURACY =
            List.of(
                    "",
                    "the place itself",
                    "near the place",
                    "the district",
                    "the province",
                    "estimated",
                    "the country",
                    "international waters or airspace");

    // "BBC Monitoring,2013-12-14,Headline" since version 17; Reuters (1989-10-01): "Headline"
    // before.
    private static final Pattern ARTICLE =
            Pattern.compile("(.+?),\\s*(\\d{4}-\\d{2}-\\d{2}),\\s*(.*)", Pattern.DOTALL);
    private static final Pattern OLD_ARTICLE =
            Pattern.compile(
                    "(.+?)\\s*\\((\\d{4}-\\d{2}-\\d{2})\\)\\s*:?\\s*\"?(.*)", Pattern.DOTALL);

    private final Newcomers newcomers;
    private final Identities identities;

    GedEntries(Newcomers newcomers, Identities identities) {
        this.newcomers = newcomers;
        this.identities = identities;
    }

    /// The event that a row tells of.
    Event event(Entry entry) {
        String id = entry.of("id");
        Edtf date = date(entry);
        int type = code(entry, "type_of_violence", VIOLENCE.size());
        List<String> sides = List.of(entry.of("side_a"), entry.of("side_b"));
        String where = entry.of("where_coordinates");
        String title =
                Titles.of(
                        VIOLENCE.get(type), sides, where.isEmpty() ? entry.peek("country") : where);
        Draft draft =
                new Draft(
                                title,
                                EventTime.of(date),
                                newcomers.named(type == 3 ? "violence" : "military"))
                        .place(place(entry, where))
                        .note(entry.of("where_description"))
                        .confidence(Figures.confidence(sources(entry)))
                        .tag(entry.of("conflict_name"));
        if (!entry.peek("dyad_name").equals(entry.peek("conflict_name"))) {
            draft.tag(entry.of("dyad_name"));
        }
        party(sides.get(0), "side A", draft);
        party(sides.get(1), sides.get(1).equals(CIVILIANS) ? "victim" : "side B", draft);
        fatalities(entry).ifPresent(draft::account);
        articles(entry).forEach(draft::source);
        entry.rest().forEach(draft::extra);
        return identities.identify(id, date.text(), title, draft::event);
    }

    private void party(String name, String role, Draft draft) {
        if (!name.isEmpty()) {
            draft.party(newcomers.party(name), role, "");
        }
    }

    private static int sources(Entry entry) {
        String count = entry.peek("number_of_sources");
        return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
    }

    /// A code as the place in a list; 0 if it is none of them.
    private static int code(Entry entry, String column, int codes) {
        String code = entry.peek(column);
        return code.matches("\\d") && Integer.parseInt(code) < codes ? Integer.parseInt(code) : 0;
    }

    /// Code 1 is exact; 2 and 3 are one day, or several, of those given; 4 is some time in the
    /// month, 5 some time in a longer period, up to a year.
    private static Edtf date(Entry entry) {
        Edtf from = entry.day("date_start");
        Edtf to = entry.peek("date_end").isEmpty() ? from : entry.day("date_end");
        LocalDate first = Dates.first(from);
        LocalDate last = Dates.first(to);
        if (last.isBefore(first)) {
            throw entry.problem("date_end", "import.backwards", first, last);
        }
        int precision = code(entry, "date_prec", 6);
        if (precision > 1) {
            entry.leave("date_start");
            entry.leave("date_end");
        }
        boolean oneDay = first.equals(last);
        return switch (precision) {
            case 2, 3 -> oneDay ? Edtf.parse(first + "~") : Dates.oneOf(first, last);
            case 4, 5 -> coarse(precision, first, last);
            default -> oneDay ? Edtf.parse(first.toString()) : Edtf.parse(first + "/" + last);
        };
    }

    private static Edtf coarse(int precision, LocalDate first, LocalDate last) {
        boolean month = Dates.month(first).equals(Dates.month(last));
        boolean year = first.getYear() == last.getYear();
        if (precision == 4 && month) {
            return Dates.month(first);
        }
        boolean wholeYear = year && first.getDayOfYear() == 1 && last.getDayOfYear() >= 365;
        return wholeYear || first.equals(last) ? Dates.year(first) : Dates.oneOf(first, last);
    }

    private static Place place(Entry entry, String where) {
        String country = entry.peek("country");
        String name =
                Stream.of(where, where.equals(country) ? "" : country)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return entry.place(
                name,
                "latitude",
                "longitude",
                ACCURACY.get(code(entry, "where_prec", ACCURACY.size())));
    }

    /// The best estimate, with the lowest and the highest where they differ from it. In some rows
    /// the best is above the highest; all three stand as they are.
    private static Optional<Account> fatalities(Entry entry) {
        OptionalInt best = entry.number("best");
        String low = entry.of("low");
        String high = entry.of("high");
        if (best.isEmpty()) {
            entry.leave("low");
            entry.leave("high");
            return Optional.empty();
        }
        String number = String.valueOf(best.getAsInt());
        boolean sure = Stream.of(low, high).allMatch(each -> each.isEmpty() || each.equals(number));
        return Optional.of(
                Figures.figure(
                        PUBLISHER,
                        best.getAsInt(),
                        sure
                                ? ""
                                : "best estimate %s, low %s, high %s"
                                        .formatted(number, low, high)));
    }

    private List<String> articles(Entry entry) {
        String articles = entry.of("source_article");
        if (articles.isEmpty()) {
            return named(entry);
        }
        for (String column : List.of("source_office", "source_date", "source_headline")) {
            entry.of(column);
        }
        return Stream.of(articles.split("\"\\s*;\\s*\"", -1))
                .map(article -> article.replaceFirst("^\"", "").replaceFirst("\"$", "").strip())
                .filter(article -> !article.isEmpty())
                .map(this::article)
                .toList();
    }

    private String article(String text) {
        for (Pattern pattern : List.of(ARTICLE, OLD_ARTICLE)) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                return newcomers.article(m.group(1), m.group(3), m.group(2));
            }
        }
        return newcomers.article("", text, "");
    }

    /// From the three lists that say the same, item by item, if they are of one length.
    private List<String> named(Entry entry) {
        List<List<String>> lists =
                Stream.of("source_office", "source_headline", "source_date")
                        .map(column -> List.of(entry.of(column).split(";", -1)))
                        .toList();
        int count = lists.getFirst().size();
        boolean paired = lists.stream().allMatch(list -> list.size() == count);
        if (!paired || entry.of("source_office").isEmpty()) {
            entry.leave("source_date");
            entry.leave("source_headline");
            return lists.getFirst().stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> newcomers.source(name, ""))
                    .toList();
        }
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                newcomers.article(
                                        lists.get(0).get(i).strip(),
                                        lists.get(1).get(i).strip(),
                                        lists.get(2).get(i).strip()))
                .toList();
    }
}
