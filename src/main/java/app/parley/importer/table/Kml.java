package app.parley.importer.table;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tree.Node;
import app.parley.importer.tree.XmlDocument;
import app.parley.model.Code;
import app.parley.model.Progress;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Maps of Google Earth and its kin (KML 2.3, OGC 12-007r2). Their placemarks are the rows of a
/// table, whose columns are the time, the point, and what the author of the map said in fields of
/// his own: maps drawn by hand have the date there.
public final class Kml implements Format {
    private static final Set<String> LOOKS =
            Set.of(
                    "Style",
                    "StyleMap",
                    "styleUrl",
                    "LookAt",
                    "Camera",
                    "visibility",
                    "open",
                    "Snippet");
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,20})?),(-?\\d{1,2}(?:\\.\\d{1,20})?)\\S*");

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public Likelihood probe(Head head) {
        List<String> elements = XmlDocument.begin(head);
        return !elements.isEmpty() && elements.getFirst().equals("kml")
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        var decoding = file.decoding(wishes.encoding());
        return new Tables(id(), file, wishes, rows, progress)
                .read(
                        new XmlTable(
                                new XmlDocument(file, decoding),
                                path -> path.endsWith("/Placemark"),
                                Kml::cells),
                        decoding.charset().name(),
                        Code.of(decoding.reason()),
                        "");
    }

    private static Map<String, String> cells(Node placemark) {
        Map<String, String> cells = new LinkedHashMap<>();
        placemark
                .fields()
                .forEach(
                        (name, field) -> {
                            switch (name) {
                                case "TimeStamp", "gx:TimeStamp" ->
                                        put(cells, "start", field.at("when").words());
                                case "TimeSpan", "gx:TimeSpan" -> span(cells, field);
                                case "ExtendedData" -> added(cells, field);
                                case "Point", "LineString", "Polygon", "MultiGeometry" ->
                                        geometry(cells, name, field);
                                default -> {
                                    if (!LOOKS.contains(name)) {
                                        field.leaves()
                                                .forEach((within, text) -> put(cells, name, text));
                                    }
                                }
                            }
                        });
        return cells;
    }

    private static void put(Map<String, String> cells, String name, String text) {
        if (!text.isEmpty()) {
            cells.merge(name, text, (a, b) -> a.equals(b) ? a : a + "; " + b);
        }
    }

    /// A span without one of its ends is open there.
    private static void span(Map<String, String> cells, Node span) {
        String begin = span.at("begin").words();
        String end = span.at("end").words();
        boolean days = !(begin + end).contains("T");
        boolean open = begin.isEmpty() != end.isEmpty();
        put(
                cells,
                "start",
                open && days
                        ? (begin.isEmpty() ? ".." : begin) + "/" + (end.isEmpty() ? ".." : end)
                        : begin);
        put(cells, "end", open && days ? "" : end);
    }

    private static void added(Map<String, String> cells, Node data) {
        data.at("Data")
                .all()
                .forEach(each -> put(cells, each.at("name").words(), each.at("value").words()));
        data.at("SchemaData").all().stream()
                .flatMap(schema -> schema.at("SimpleData").all().stream())
                .forEach(each -> put(cells, each.at("name").words(), each.words()));
    }

    /// The middle of the box around all its points, of which one alone is the middle.
    private static void geometry(Map<String, String> cells, String name, Node geometry) {
        DoubleSummaryStatistics longitude = new DoubleSummaryStatistics();
        DoubleSummaryStatistics latitude = new DoubleSummaryStatistics();
        String all = String.join(" ", geometry.leaves().values());
        for (Matcher m = POINT.matcher(all); m.find(); ) {
            longitude.accept(Double.parseDouble(m.group(1)));
            latitude.accept(Double.parseDouble(m.group(2)));
        }
        if (latitude.getCount() > 0) {
            cells.put("latitude", GeoJson.middle(latitude));
            cells.put("longitude", GeoJson.middle(longitude));
        }
        if (latitude.getCount() > 1) {
            cells.put("geometry", name);
            put(cells, "coordinates", all.length() <= Table.LONGEST_CELL ? all : "");
        }
    }
}
