package dev.toritsugi;

import dev.toritsugi.operator.PasswordHashCommand;
import dev.toritsugi.provisioning.ProvisionCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The call desk: answers Twilio's webhooks and the operators' browsers.
 */
@SpringBootApplication
public class ToritsugiApplication {

	public static void main(String[] args) {
		if (args.length == 1 && PasswordHashCommand.NAME.equals(args[0])) {
			System.exit(PasswordHashCommand.run());
		}
		if (args.length > 0 && ProvisionCommand.NAME.equals(args[0])) {
			System.exit(ProvisionCommand.run(args));
		}
		SpringApplication.run(ToritsugiApplication.class, args);
	}

}
