package app.parley.importer.table;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tree.Node;
import app.parley.model.Progress;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Features of GeoJSON (RFC 7946) that have a date: a collection, several in a list, or a feature
/// in each line. Their properties are the columns of a table; a point, or the middle of anything
/// larger, is the place. Of times along a track the first and the last count.
public final class GeoJson implements Format {
    private static final Pattern TYPE =
            Pattern.compile("\"type\"\\s*:\\s*\"(FeatureCollection|Feature)\"");
    private static final List<String> TRACKS =
            List.of("times", "coordTimes", "linestringTimestamps", "timestamps");

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public Likelihood probe(Head head) {
        boolean json = head.text().startsWith("{") || head.text().startsWith("[");
        return json && TYPE.matcher(head.text()).find() ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        var decoding = file.decoding(wishes.encoding());
        boolean collected = file.head(decoding).text().contains("\"FeatureCollection\"");
        Set<String> paths = collected ? Set.of("/features/*", "/*/features/*") : Set.of("", "/*");
        return JsonObjects.read(
                new Tables(id(), file, wishes, rows, progress), decoding, paths, GeoJson::cells);
    }

    private static Map<String, String> cells(Node feature) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.putAll(Node.of(Map.of("id", feature.at("id"))).leaves());
        cells.putAll(feature.at("properties").leaves());
        track(feature, cells);
        timespan(feature.at("when"), cells);
        geometry(feature.at("geometry"), cells);
        return cells;
    }

    private static void track(Node feature, Map<String, String> cells) {
        for (String name : TRACKS) {
            List<Node> times = feature.at("properties", name).all();
            if (times.size() > 1) {
                cells.putIfAbsent("start", times.getFirst().words());
                cells.putIfAbsent("end", times.getLast().words());
                cells.remove(name);
            }
        }
    }

    /// The times of Linked Places, of which the first counts.
    private static void timespan(Node when, Map<String, String> cells) {
        when.at("timespans").all().stream()
                .findFirst()
                .ifPresent(
                        span -> {
                            bound(span.at("start"), "start", cells);
                            bound(span.at("end"), "end", cells);
                        });
        when.leaves().forEach((name, text) -> cells.putIfAbsent("when." + name, text));
    }

    private static void bound(Node bound, String name, Map<String, String> cells) {
        String exact = bound.at("in").words();
        String earliest = bound.at("earliest").words();
        String latest = bound.at("latest").words();
        String both =
                earliest.isEmpty() || latest.isEmpty()
                        ? earliest + latest
                        : earliest + ".." + latest;
        String text = exact.isEmpty() ? both : exact;
        if (!text.isEmpty()) {
            cells.putIfAbsent(name, text);
        }
    }

    /// The middle of the box around all its points. What is no single point is kept, if a cell has
    /// room for it.
    private static void geometry(Node geometry, Map<String, String> cells) {
        DoubleSummaryStatistics longitude = new DoubleSummaryStatistics();
        DoubleSummaryStatistics latitude = new DoubleSummaryStatistics();
        StringBuilder written = new StringBuilder();
        points(geometry.at("coordinates"), longitude, latitude, written);
        geometry.at("geometries")
                .all()
                .forEach(each -> points(each.at("coordinates"), longitude, latitude, written));
        if (latitude.getCount() > 0) {
            cells.putIfAbsent("latitude", middle(latitude));
            cells.putIfAbsent("longitude", middle(longitude));
        }
        if (latitude.getCount() > 1) {
            cells.put("geometry", geometry.at("type").words());
            cells.put(
                    "coordinates",
                    written.length() <= Table.LONGEST_CELL
                            ? written.toString()
                            : String.valueOf(latitude.getCount()));
        }
    }

    /// Between the least and the greatest of some degrees.
    static String middle(DoubleSummaryStatistics degrees) {
        double middle = (degrees.getMin() + degrees.getMax()) / 2;
        return java.math.BigDecimal.valueOf(middle)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void points(
            Node coordinates,
            DoubleSummaryStatistics longitude,
            DoubleSummaryStatistics latitude,
            StringBuilder written) {
        List<Node> items = coordinates.items();
        boolean point = items.size() >= 2 && items.getFirst().items().isEmpty();
        if (!point) {
            items.forEach(item -> points(item, longitude, latitude, written));
            return;
        }
        var lon = items.get(0).number();
        var lat = items.get(1).number();
        if (lon.isPresent() && lat.isPresent()) {
            longitude.accept(lon.get());
            latitude.accept(lat.get());
            written.append(written.isEmpty() ? "" : " ")
                    .append(lon.get())
                    .append(',')
                    .append(lat.get());
        }
    }
}
