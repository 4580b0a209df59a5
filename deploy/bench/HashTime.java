import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How long one password check takes on one thread. Run by "bench" from source, on auth-service's own libraries and by
 * its JVM options; the parameters are those of a stored hash.
 */
final class HashTime {

    private static final int WARM_UP = 30;

    public static void main(String[] arguments) {
        var hash = System.getenv("QUESTCITY_HASH");
        var password = System.getenv("QUESTCITY_PASSWORD");
        for (int i = 0; i < WARM_UP; i++) {
            check(password, hash);
        }
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000;
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            check(password, hash);
            times.add(System.nanoTime() - begin);
        }
        Collections.sort(times);
        System.out.println("hash microseconds=" + times.get(times.size() / 2) / 1000 + " runs=" + times.size());
    }

    private static void check(String password, String hash) {
        // $argon2id$v=19$m=19456,t=2,p=1$salt$hash
        var parts = hash.split("[$,]");
        var expected = Base64.getDecoder().decode(parts[7]);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(number(parts[3]))
                .withIterations(number(parts[4]))
                .withParallelism(number(parts[5]))
                .withSalt(Base64.getDecoder().decode(parts[6]))
                .build());
        var made = new byte[expected.length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), made);
        if (!Arrays.equals(made, expected)) {
            throw new IllegalStateException("the password doesn't fit the hash");
        }
    }

    private static int number(String assignment) {
        return Integer.parseInt(assignment.substring(2));
    }
}
