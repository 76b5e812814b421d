package app.parley.model;

/// How far long work is, told to whoever shows it; and whether to stop.
public interface Progress {
    /// Work that nobody watches.
    Progress UNWATCHED =
            new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// Says that `done` of `total` rows or bytes are done; a total of 0 is not known.
    void at(long done, long total);

    /// Whether the work should stop and leave everything as it was.
    boolean cancelled();
}
