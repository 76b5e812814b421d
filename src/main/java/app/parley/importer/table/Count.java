package app.parley.importer.table;

/// Whether the values of a column only number its rows.
final class Count {
    private static final int LONGEST = 9;

    private boolean counting = true;
    private int values;
    private long last;
    private long step;

    /// Takes the next value.
    void add(String cell) {
        if (!counting) {
            return;
        }
        String text = cell.strip();
        text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            counting = false;
            return;
        }
        long value = Long.parseLong(text);
        if (++values == 2) {
            step = value - last;
        }
        counting = values == 1 || (Math.abs(step) == 1 && value - last == step);
        last = value;
    }

    /// Whether each value so far was by one more than the one before it, or each by one less.
    boolean is() {
        return counting && values > 0;
    }
}
