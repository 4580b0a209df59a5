import com.password4j.Argon2Function;
import com.password4j.Password;
import java.util.ArrayList;
import java.util.Collections;

/**
 * How long one password check takes on one thread. Run by "bench" from source, on auth-service's own libraries and by
 * its JVM options; the parameters are those of a stored hash.
 */
final class HashTime {

    private static final int WARM_UP = 30;

    public static void main(String[] arguments) {
        var hash = System.getenv("QUESTCITY_HASH");
        var password = System.getenv("QUESTCITY_PASSWORD");
        var function = Argon2Function.getInstanceFromHash(hash);
        for (int i = 0; i < WARM_UP; i++) {
            check(password, hash, function);
        }
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000;
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            check(password, hash, function);
            times.add(System.nanoTime() - begin);
        }
        Collections.sort(times);
        System.out.println("hash microseconds=" + times.get(times.size() / 2) / 1000 + " runs=" + times.size());
    }

    private static void check(String password, String hash, Argon2Function function) {
        if (!Password.check(password, hash).with(function)) {
            throw new IllegalStateException("the password doesn't fit the hash");
        }
    }
}
