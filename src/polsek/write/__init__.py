"""Files written whole or not at all: one by itself, or a folder of them."""

from polsek.write.delivery import Delivery, Written
from polsek.write.whole import write_asked, write_whole

__all__ = ["Delivery", "Written", "write_asked", "write_whole"]
