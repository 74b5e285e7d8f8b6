package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Lets the requests of some operations be larger and slower than all others; a Spring bean. */
public interface BodyAllowance {

    boolean covers(HttpServletRequest request);

    /** Most bytes of a body. */
    DataSize size();

    /** Longest that a body may take to arrive. */
    Duration time();
}
