package dev.toritsugi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The call desk: answers Twilio's webhooks and the operators' browsers.
 */
@SpringBootApplication
public class ToritsugiApplication {

	public static void main(String[] args) {
		CommandDispatcher.run(System.out, System.err, args).ifPresent(System::exit);
		SpringApplication.run(ToritsugiApplication.class, args);
	}

}
