package app.parley;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs Parley.
    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
