package app.parley.importer.tree;

/// Addresses as tools write them.
public final class Web {
    private static final int LONGEST = 2000;

    private Web() {}

    /// The text if it is an address in the web, else nothing. An address without its protocol gets
    /// `https:`. Nothing is ever fetched from it.
    public static String address(String text) {
        String url = text.strip();
        String whole = url.startsWith("//") ? "https:" + url : url;
        return whole.length() <= LONGEST && whole.matches("(?i)https?://[^\\s<>\"]+") ? whole : "";
    }
}
