package dev.toritsugi.desk.socket;

import java.time.Duration;

import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.floor.FloorPoller;
import dev.toritsugi.floor.FloorRepository;
import dev.toritsugi.twilio.background.PollingScheduler;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.web.ProblemWriter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class DeskSocketConfiguration {

	private static final double MILLIS = 1000;

	@Bean
	WebSocketConfigurer deskSockets(DeskSocketHandler deskSocketHandler, ProblemWriter problems,
			@PollingScheduler TaskScheduler scheduler) {
		// The operators' security filter chain checks the origin.
		return (registry) -> registry.addHandler(deskSocketHandler, "/desk/socket")
			.addInterceptors(new DeskHandshakeInterceptor(problems, new HandshakeLimit(scheduler.getClock())))
			.setAllowedOriginPatterns("*");
	}

	@Bean
	DeskSocketHandler deskSocketHandler(DeskSocketRegistry sockets, DeskBroadcaster broadcaster, PingSchedule pings,
			FloorPoller poller, PresenceMonitor presence, TwilioClock time, @PollingScheduler TaskScheduler scheduler,
			JsonMapper json) {
		return new DeskSocketHandler(sockets, broadcaster, pings, poller, presence, time, scheduler.getClock(), json);
	}

	@Bean
	MeterBinder deskMetrics(DeskSocketRegistry sockets, FloorRepository repository, TwilioClock time) {
		return (registry) -> {
			Gauge.builder("toritsugi.desk.sockets", () -> sockets.all().size())
				.description("Web sockets of operators' pages on this replica")
				.register(registry);
			Gauge
				.builder("toritsugi.desk.state.age",
						() -> repository.floor()
							.map((floor) -> Duration.between(floor.asOf(), time.instant()).toMillis() / MILLIS)
							.orElse(Double.NaN))
				.description("Age of the state that the desks show, while desks are attached")
				.baseUnit("seconds")
				.register(registry);
		};
	}

}
