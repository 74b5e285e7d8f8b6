package dev.comptoir.demo;

import dev.comptoir.platform.data.SystemRole;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code remove-demo} of the product's executable: takes away the products, orders and
 * customers that a demo installation began with, in all its stores, while the product runs or not.
 * The stores stay, with whatever else is in them.
 */
public final class DemoCommand {

    private static final String NAME = "remove-demo";

    private DemoCommand() {}

    /** Whether the arguments ask for this command, and not for the product itself. */
    public static boolean isGiven(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Does it, and prints the outcome for a person.
     *
     * @return the process's exit status
     */
    public static int run(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 1) {
            System.err.println("usage: " + NAME);
            return 1;
        }
        return SystemRole.runAsOwner(environment, DemoCommand::remove);
    }

    /** As the owner of the tables, who sees all stores. */
    static String remove(DataSource owner) {
        var sql = JdbcClient.create(owner);
        return new TransactionTemplate(new JdbcTransactionManager(owner))
                .execute(status -> {
                    int orders = delete(sql, "delete from orders.orders where source = :source");
                    int customers =
                            delete(
                                    sql,
                                    """
                                    delete from orders.customer c where source = :source
                                       and not exists (select from orders.orders o
                                                        where o.store_id = c.store_id and o.customer_id = c.id)
                                    """);
                    int products =
                            delete(sql, "delete from catalogue.product where source = :source");
                    return "Removed %d demo products, %d orders and %d customers. The stores stay."
                            .formatted(products, orders, customers);
                });
    }

    private static int delete(JdbcClient sql, String statement) {
        return sql.sql(statement).param("source", DemoContent.SOURCE).update();
    }
}
