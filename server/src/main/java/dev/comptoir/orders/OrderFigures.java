package dev.comptoir.orders;

import dev.comptoir.access.Permission;
import dev.comptoir.stores.spi.Figure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The orders that wait for somebody. */
@Configuration(proxyBeanMethods = false)
class OrderFigures {

    @Bean
    Figure ordersToFulfil(OrderList orders) {
        return new Figure(
                "orders-to-fulfil",
                Permission.ORDERS_READ,
                "orders",
                Map.of("status", OrderStatus.CONFIRMED.id()),
                most -> orders.count(filter(OrderStatus.CONFIRMED, null), most));
    }

    @Bean
    Figure unpaidOrders(OrderList orders) {
        return new Figure(
                "orders-unpaid",
                Permission.ORDERS_READ,
                "orders",
                Map.of(
                        "status", OrderStatus.PENDING.id(),
                        "paymentStatus", PaymentStatus.UNPAID.id()),
                most -> orders.count(filter(OrderStatus.PENDING, PaymentStatus.UNPAID), most));
    }

    private static OrderFilter filter(OrderStatus status, @Nullable PaymentStatus payment) {
        return new OrderFilter(null, status, payment, null, null, null, null, null, null);
    }
}
