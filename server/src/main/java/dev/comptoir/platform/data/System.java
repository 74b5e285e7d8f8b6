package dev.comptoir.platform.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the {@code JdbcClient}, {@code TransactionTemplate} or {@code DataSource} of the system
 * role, which serves what belongs to no store or to all: sessions, look-ups by key or token, jobs,
 * the outbox. It may touch only the tables that a migration opened to it with {@code
 * platform.allow_system}.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface System {}
