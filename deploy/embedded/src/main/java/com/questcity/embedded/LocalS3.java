package com.questcity.embedded;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3 on loopback: a bucket is a folder, an object a file. */
public final class LocalS3 implements AutoCloseable {

    public static final String BUCKET = "questcity";

    public static final String ACCESS_KEY = "questcity";
    private static final int THREADS = 32;

    private final S3Proxy server;
    private final String secretKey;
    private final Runnable cleanUp;

    private LocalS3(S3Proxy server, String secretKey, Runnable cleanUp) {
        this.server = server;
        this.secretKey = secretKey;
        this.cleanUp = cleanUp;
    }

    /** An empty store on a free port, gone with its data when it is closed. */
    public static LocalS3 temporary() {
        var data = Folders.temporary("s3");
        return start(data, 0, "a-key-for-tests-only", () -> Folders.delete(data));
    }

    public static LocalS3 at(Path data, int port, String secretKey) {
        return start(data, port, secretKey, () -> {});
    }

    private static LocalS3 start(Path data, int port, String secretKey, Runnable cleanUp) {
        // s3proxy takes a folder that others may read for a public bucket.
        Folders.makePrivate(Folders.existing(data.resolve(BUCKET)));
        var server =
                S3Proxy.builder()
                        .blobStore(new FilesystemNio2BlobStore(data.toString()))
                        .endpoint(URI.create("http://127.0.0.1:" + port))
                        .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, secretKey)
                        .jettyMaxThreads(THREADS)
                        .stopTimeout(0)
                        .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not start on port " + port, e);
        }
        return new LocalS3(server, secretKey, cleanUp);
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return secretKey;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not stop", e);
        }
        cleanUp.run();
    }
}
