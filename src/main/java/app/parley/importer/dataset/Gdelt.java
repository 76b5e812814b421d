package app.parley.importer.dataset;

import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Edtf;
import app.parley.model.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Events of the GDELT project, version 1.0 or 2.0: tables without a header (57, 58 or 61 columns),
/// or with one as a query gives it. Unless everything is wished, only talks and agreements are
/// taken in: a quarter of an hour has thousands of rows.
public final class Gdelt implements LaidOut {
    private static final int LATEST_NEWS = 14; // days after the event

    private static final Pattern FIRST =
            Pattern.compile(
                    "(?m)^\\d+\\t\\d{8}\\t\\d{6}\\t\\d{4}\\t|globaleventid",
                    Pattern.CASE_INSENSITIVE);

    private static final Layout LAYOUT =
            new Layout(
                    FIRST,
                    names -> names.containsAll(List.of("globaleventid", "sqldate", "eventcode")),
                    Gdelt::headless,
                    List.of("sqldate"));

    private static List<String> headless(List<String> cells) {
        boolean dated =
                cells.size() >= 57
                        && cells.get(0).matches("\\d+")
                        && cells.get(1).matches("\\d{8}")
                        && cells.get(1).startsWith(cells.get(2))
                        && cells.get(2).startsWith(cells.get(3));
        return switch (dated ? cells.size() : 0) {
            case 57 -> names(false).subList(0, 57);
            case 58 -> names(false);
            case 61 -> names(true);
            default -> List.of();
        };
    }

    /// The names of the columns in the code book of the event database, folded.
    ///
    /// @param second whether of version 2.0, which tells districts (ADM2)
    private static List<String> names(boolean second) {
        List<String> names =
                new ArrayList<>(
                        List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            words(
                            """
                            Code Name CountryCode KnownGroupCode EthnicCode Religion1Code \
                            Religion2Code Type1Code Type2Code Type3Code\
                            """)
                    .forEach(name -> names.add(actor + name));
        }
        names.addAll(
                words(
                        """
                        IsRootEvent EventCode EventBaseCode EventRootCode QuadClass \
                        GoldsteinScale NumMentions NumSources NumArticles AvgTone\
                        """));
        for (String place : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            Stream.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code")
                    .filter(name -> second || !name.equals("ADM2Code"))
                    .forEach(name -> names.add(place + name));
            Stream.of("Lat", "Long", "FeatureID").forEach(name -> names.add(place + name));
        }
        names.addAll(List.of("DATEADDED", "SOURCEURL"));
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    @Override
    public String id() {
        return "gdelt";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Sheet sheet = new Sheet(file, wishes, progress, LAYOUT);
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        CodedEntries entries =
                new CodedEntries(Gdelt::coded, Gdelt::date, wishes, newcomers, "gdelt");
        sheet.survey(entries::add);
        int leftOut = sheet.read(entries::event, rows);
        return sheet.reading(id(), newcomers, leftOut);
    }

    private static Coded coded(Entry entry) {
        String code = entry.of("eventcode");
        String where = entry.of("actiongeo_fullname");
        Map<String, String> extra = new TreeMap<>();
        for (String column :
                List.of("EventCode", "QuadClass", "GoldsteinScale", "ActionGeo_CountryCode")) {
            extra.put(column, entry.of(Layout.folded(column)));
        }
        return new Coded(
                entry.of("globaleventid"),
                entry.of("sqldate"),
                code,
                Cameo.words(code),
                Stream.of("actor1", "actor2").map(which -> actor(entry, which)).toList(),
                entry.place(
                        where,
                        "actiongeo_lat",
                        "actiongeo_long",
                        accuracy(entry.of("actiongeo_type"))),
                where.replaceFirst(",.*", ""),
                new Coded.Article("", "", entry.of("sourceurl")),
                extra);
    }

    /// Somebody of whom a country or a group is known is a party.
    private static Coded.Actor actor(Entry entry, String which) {
        String name = Capitals.asName(entry.of(which + "name"));
        boolean known = !entry.first(which + "countrycode", which + "knowngroupcode").isEmpty();
        return new Coded.Actor(name, "", known && !name.isEmpty());
    }

    private static String accuracy(String type) {
        return switch (type) {
            case "1" -> "centre of the country";
            case "2", "5" -> "centre of the province";
            case "3", "4" -> "the city";
            default -> "";
        };
    }

    /// A day that lies weeks before the article is in doubt: the program took the date of an
    /// anniversary, or the wrong year.
    private static Edtf date(Entry entry) {
        Edtf date = entry.day("sqldate");
        String added = entry.of("dateadded");
        boolean late =
                added.matches("\\d{8}(\\d{6})?")
                        && entry.dates("dateadded")
                                .read(added.substring(0, 8))
                                .map(day -> Dates.first(day.date()))
                                .filter(Dates.first(date).plusDays(LATEST_NEWS)::isBefore)
                                .isPresent();
        return late ? Edtf.parse(date.text() + "?") : date;
    }
}
