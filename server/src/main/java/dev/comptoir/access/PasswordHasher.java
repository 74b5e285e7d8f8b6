package dev.comptoir.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 iterations, 1
 * lane). An unknown account costs the same as a wrong password, so that time tells nobody which
 * addresses have one.
 */
@Component
final class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS);

    /** Bounds the memory that a burst of sign-ins can take. */
    private final Semaphore memory = new Semaphore(AT_ONCE);

    /** Made beside the start, which it would else hold up. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> hash(LinkToken.create().value()));

    String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(argon2.encode(password));
        } finally {
            memory.release();
        }
    }

    /** Compares with the hash of an account, or, at the same cost and in vain, with nobody's. */
    boolean matches(String password, Optional<String> hash) {
        memory.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash.orElseGet(nobodys::join)) && hash.isPresent();
        } finally {
            memory.release();
        }
    }
}
